package dev.tributary.webapp.activity.scheduler;

import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.schedule.MonthDays;
import dev.tributary.domain.value.DurationText;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.FormTool;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/** How Scheduler is shown. */
class SchedulerPresentation implements ActivityPresentation<SchedulerSettings> {
  @Override
  public String icon() {
    return "clock";
  }

  @Override
  public Message summary(SchedulerSettings settings) {
    Days days = settings.days();
    String times = times(settings.times());
    return switch (settings.frequency()) {
      case ONCE ->
          Message.of(
              "scheduler-form.summaryOnce",
              (days.date().map(LocalDate::toString).orElse("") + " " + times).strip());
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
  public List<FormTool> tools() {
    return List.of(new FormTool(FiringsPages.PATH, "schedules.firings", "clock"));
  }

  private static String times(Times times) {
    return times.period().isZero()
        ? times.at().stream().map(LocalTime::toString).collect(Collectors.joining(", "))
        : DurationText.write(times.period());
  }
}
