package dev.tributary.domain.activity.scheduler;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Validity;
import dev.tributary.domain.schedule.CronExpression;
import dev.tributary.domain.schedule.MissedFirings;
import dev.tributary.domain.schedule.TimeRule.Every;
import java.time.Duration;
import java.util.Optional;

/** Checks the settings of a scheduler; what is wrong with them is noted in the problems. */
final class SchedulerRules {
  private static final long MOST_STEPS = 366;
  private static final Duration LONGEST_PERIOD = Duration.ofDays(1);

  private final SettingProblems problems;

  SchedulerRules(SettingProblems problems) {
    this.problems = problems;
  }

  void check(SchedulerSettings settings) {
    switch (settings.frequency()) {
      case ONCE ->
          require(settings.days().date().isPresent(), "days.date", SchedulerErrorCode.NO_DATE);
      case DAILY -> checkStep(settings);
      case WEEKLY -> {
        require(
            !settings.days().weekdays().isEmpty(), "days.weekdays", SchedulerErrorCode.NO_WEEKDAYS);
        checkStep(settings);
      }
      case MONTHLY ->
          require(
              settings.days().monthDays().isPresent(),
              "days.monthDays",
              SchedulerErrorCode.NO_MONTH_DAYS);
      case YEARLY ->
          require(
              !settings.days().yearDays().isEmpty(),
              "days.yearDays",
              SchedulerErrorCode.NO_YEAR_DAYS);
      case CRON -> checkCron(settings.cron());
    }
    if (settings.frequency() != Frequency.CRON) {
      checkTimes(settings.times());
    }
    checkValidity(settings.validity());
    checkMissed(settings.missed());
  }

  private void checkStep(SchedulerSettings settings) {
    Days days = settings.days();
    if (days.step() < 1 || days.step() > MOST_STEPS) {
      problems.error("days.step", SchedulerErrorCode.STEP_OUT_OF_RANGE, MOST_STEPS);
    } else if (days.step() > 1 && settings.validity().start().isEmpty()) {
      problems.error("validity.start", SchedulerErrorCode.STEP_WITHOUT_START);
    }
  }

  private void checkCron(String cron) {
    if (cron.isBlank()) {
      problems.error("cron", SchedulerErrorCode.NO_CRON);
      return;
    }
    try {
      CronExpression read = CronExpression.parse(cron);
      require(!read.text().isEmpty(), "cron", SchedulerErrorCode.NO_CRON);
    } catch (IllegalArgumentException unreadable) {
      problems.error(
          "cron", SchedulerErrorCode.CRON_UNREADABLE, String.valueOf(unreadable.getMessage()));
    }
  }

  private void checkTimes(Times times) {
    if (!times.repeats()) {
      require(!times.at().isEmpty(), "times.at", SchedulerErrorCode.NO_TIMES);
      return;
    }
    if (times.period().compareTo(Every.SHORTEST) < 0
        || times.period().compareTo(LONGEST_PERIOD) > 0) {
      problems.error(
          "times.period",
          SchedulerErrorCode.PERIOD_OUT_OF_RANGE,
          Every.SHORTEST.toSeconds() + "s",
          LONGEST_PERIOD.toDays() + "d");
    }
    Optional.of(times)
        .filter(both -> both.from().isPresent() && both.until().isPresent())
        .filter(both -> both.until().orElseThrow().isBefore(both.from().orElseThrow()))
        .ifPresent(both -> problems.error("times.until", SchedulerErrorCode.UNTIL_BEFORE_FROM));
  }

  private void checkValidity(Validity validity) {
    require(validity.firings() >= 0, "validity.firings", SchedulerErrorCode.NEGATIVE_FIRINGS);
    boolean reversed =
        validity.start().isPresent()
            && validity.end().filter(end -> end.isBefore(validity.start().get())).isPresent();
    require(!reversed, "validity.end", SchedulerErrorCode.END_BEFORE_START);
  }

  private void checkMissed(MissedFirings missed) {
    require(
        missed.most() >= 1 && missed.most() <= MissedFirings.LIMIT,
        "missed.most",
        SchedulerErrorCode.MISSED_OUT_OF_RANGE,
        MissedFirings.LIMIT);
  }

  private void require(
      boolean holds, String setting, SchedulerErrorCode code, Object... arguments) {
    if (!holds) {
      problems.error(setting, code, arguments);
    }
  }
}
