package dev.tributary.domain.activity.scheduler;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.schedule.Schedule;
import java.time.ZoneId;
import java.util.List;

/** The schedule that settings describe, or what is wrong with them. */
public sealed interface ScheduleReading {
  /** Nothing is wrong with them; it may never be due all the same. */
  record Read(Schedule schedule) implements ScheduleReading {}

  /**
   * Something is.
   *
   * @param problems each at its path within the settings
   */
  record Unreadable(List<Problem> problems) implements ScheduleReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  static ScheduleReading of(SchedulerSettings settings, ZoneId zone) {
    SettingProblems problems = new SettingProblems();
    new SchedulerRules(problems).check(settings);
    return problems.errors().isEmpty()
        ? new Read(SchedulePlan.of(settings, zone))
        : new Unreadable(problems.errors());
  }
}
