package dev.tributary.domain.activity.scheduler;

import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.schedule.CronExpression;
import dev.tributary.domain.schedule.DayRule;
import dev.tributary.domain.schedule.DayRule.AnyOf;
import dev.tributary.domain.schedule.DayRule.DayOfYear;
import dev.tributary.domain.schedule.DayRule.DaysOfWeek;
import dev.tributary.domain.schedule.DayRule.EveryDays;
import dev.tributary.domain.schedule.DayRule.OneDay;
import dev.tributary.domain.schedule.Schedule;
import dev.tributary.domain.schedule.TimeRule;
import dev.tributary.domain.schedule.ZonedTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Makes the schedule of settings in which nothing is wrong. */
final class SchedulePlan {
  private final SchedulerSettings settings;

  private SchedulePlan(SchedulerSettings settings) {
    this.settings = settings;
  }

  static Schedule of(SchedulerSettings settings, ZoneId zone) {
    return new SchedulePlan(settings).in(zone);
  }

  private Schedule in(ZoneId zone) {
    return new Schedule(
        days(),
        times(),
        zone,
        settings.validity().start().map(time -> ZonedTimes.instant(time, zone)),
        settings.validity().end().map(time -> ZonedTimes.instant(time, zone)));
  }

  private DayRule days() {
    Days days = settings.days();
    return switch (settings.frequency()) {
      case ONCE -> new OneDay(days.date().orElseThrow());
      case DAILY -> new EveryDays(first(), Math.toIntExact(days.step()));
      case WEEKLY -> new DaysOfWeek(days.weekdays(), first(), Math.toIntExact(days.step()));
      case MONTHLY -> days.monthDays().orElseThrow().in(months(days));
      case YEARLY -> new AnyOf(days.yearDays().stream().<DayRule>map(DayOfYear::new).toList());
      case CRON -> cron().days();
    };
  }

  private TimeRule times() {
    Times times = settings.times();
    return switch (settings.frequency()) {
      case CRON -> cron().times();
      case ONCE, DAILY, WEEKLY, MONTHLY, YEARLY ->
          times.repeats()
              ? new TimeRule.Every(
                  times.period(), times.from().orElse(LocalTime.MIDNIGHT), times.until())
              : TimeRule.At.of(times.at());
    };
  }

  /** From where steps are counted; where there are none, any day serves. */
  private LocalDate first() {
    return settings.validity().start().map(LocalDateTime::toLocalDate).orElse(LocalDate.EPOCH);
  }

  private static Set<Month> months(Days days) {
    return days.months().isEmpty() ? EnumSet.allOf(Month.class) : days.months();
  }

  private CronExpression cron() {
    return CronExpression.parse(settings.cron());
  }
}
