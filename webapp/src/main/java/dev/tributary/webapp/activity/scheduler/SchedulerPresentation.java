package dev.tributary.webapp.activity.scheduler;

import dev.tributary.application.schedule.PlanSchedules;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.scheduler.ScheduleReading;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.schedule.MonthDays;
import dev.tributary.domain.value.DurationText;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.FormSection;
import dev.tributary.webapp.console.layout.PageFrame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How Scheduler is shown. */
class SchedulerPresentation implements ActivityPresentation<SchedulerSettings> {
  private static final int FIRINGS = 10;

  private final PlanSchedules plans;
  private final PageFrame frame;

  SchedulerPresentation(PlanSchedules plans, PageFrame frame) {
    this.plans = plans;
    this.frame = frame;
  }

  @Override
  public String icon() {
    return "clock";
  }

  @Override
  public Message summary(SchedulerSettings settings) {
    Days days = settings.days();
    Object times = times(settings.times());
    return switch (settings.frequency()) {
      case ONCE ->
          Message.of(
              "scheduler-form.summaryOnce", days.date().map(LocalDate::toString).orElse(""), times);
      case DAILY ->
          days.step() > 1
              ? Message.of("scheduler-form.summaryDays", times, days.step())
              : Message.of("scheduler-form.summaryDaily", times);
      case WEEKLY -> Message.of("scheduler-form.summaryWeekly", times, days.weekdays().size());
      case MONTHLY ->
          Message.of(
              "scheduler-form.summaryMonthly",
              times,
              days.monthDays().map(MonthDays::text).orElse(""));
      case YEARLY ->
          Message.of(
              "scheduler-form.summaryYearly",
              times,
              days.yearDays().stream()
                  .map(day -> day.toString().substring(2))
                  .collect(Collectors.joining(", ")));
      case CRON -> Message.of("scheduler-form.summaryCron", settings.cron());
    };
  }

  @Override
  public Optional<FormSection> preview(SchedulerSettings settings, ActivityPlace place) {
    ZoneId zone = place.zone(plans.zone());
    return switch (ScheduleReading.of(settings, zone)) {
      case ScheduleReading.Read(var schedule) ->
          Optional.of(firings(plans.next(schedule, FIRINGS), zone));
      case ScheduleReading.Unreadable ignored -> Optional.empty();
    };
  }

  private FormSection firings(List<Instant> next, ZoneId zone) {
    return new FormSection(
        "schedules.firings",
        next.isEmpty()
            ? Message.of("schedules.never")
            : Message.of("schedules.zoneOfForm", zone.getId()),
        next.stream().map(at -> frame.formats().due(at, zone)).toList());
  }

  /** Text, or a message. */
  private static Object times(Times times) {
    return times.period().isZero()
        ? times.at().stream().map(LocalTime::toString).collect(Collectors.joining(", "))
        : Message.of("scheduler-form.summaryPeriod", DurationText.write(times.period()));
  }
}
