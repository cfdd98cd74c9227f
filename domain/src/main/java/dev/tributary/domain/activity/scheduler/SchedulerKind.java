package dev.tributary.domain.activity.scheduler;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.schedule.MissedFirings.Policy;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The rules of Scheduler.
 *
 * @param installationZone of workflows that name none
 */
public record SchedulerKind(ZoneId installationZone, InstantSource clock)
    implements ActivityKind<SchedulerSettings> {
  @Override
  public String id() {
    return SchedulerSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("scheduler.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.EXECUTION;
  }

  @Override
  public Inlets inlets() {
    return Inlets.NONE;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT);
  }

  @Override
  public List<Problem> problems(SchedulerSettings settings, ActivityPlace place) {
    SettingProblems problems = new SettingProblems();
    switch (ScheduleReading.of(settings, place.zone(installationZone))) {
      case ScheduleReading.Read(var schedule) -> {
        if (schedule.next(clock.instant()).isEmpty()) {
          problems.error("frequency", SchedulerErrorCode.NEVER_DUE);
        }
        checkMissed(settings, place, problems);
      }
      case ScheduleReading.Unreadable(var found) -> found.forEach(problems::add);
    }
    place.parameters().stream()
        .filter(parameter -> parameter.defaultValue().isEmpty())
        .forEach(
            parameter ->
                problems.error(
                    "frequency", SchedulerErrorCode.PARAMETER_WITHOUT_DEFAULT, parameter.name()));
    return problems.problems(place);
  }

  private static void checkMissed(
      SchedulerSettings settings, ActivityPlace place, SettingProblems problems) {
    if (settings.missed().policy() == Policy.RUN_ALL
        && place.limits().overlap(Start.SCHEDULED) != Overlap.PARALLEL) {
      problems.warning("missed.policy", SchedulerErrorCode.MISSED_RUNS_OVERLAP);
    }
  }

  @Override
  public Optional<WorkTableStructure> structure(
      SchedulerSettings settings, Outlet outlet, ActivityPlace place) {
    return Optional.empty();
  }
}
