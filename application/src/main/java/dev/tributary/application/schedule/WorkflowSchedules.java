package dev.tributary.application.schedule;

import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.application.schedule.Schedules.ArmedWorkflow;
import dev.tributary.application.schedule.Schedules.Disarmed;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.activity.scheduler.ScheduledActivity;
import dev.tributary.domain.schedule.Schedule;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows whether a workflow is armed, and when its schedulers are due. */
@ApplicationScoped
public class WorkflowSchedules {
  private final WorkflowCatalogue catalogue;
  private final Schedules schedules;
  private final PlanSchedules plans;

  public WorkflowSchedules(WorkflowCatalogue catalogue, Schedules schedules, PlanSchedules plans) {
    this.catalogue = catalogue;
    this.schedules = schedules;
    this.plans = plans;
  }

  /**
   * How the newest revision starts by itself.
   *
   * @param disarmed why the program has disarmed it
   * @param signals the external signals that start runs
   */
  public record SchedulesOfWorkflow(
      Optional<ArmedWorkflow> armed,
      Optional<Disarmed> disarmed,
      List<Scheduler> schedulers,
      List<Activity> signals) {
    public SchedulesOfWorkflow {
      schedulers = List.copyOf(schedulers);
      signals = List.copyOf(signals);
    }

    public boolean startsByItself() {
      return !schedulers.isEmpty() || !signals.isEmpty();
    }
  }

  /**
   * A scheduler.
   *
   * @param armed what it has done since it was armed
   * @param next its next firings: those that would be if it were armed now, while it is not
   */
  public record Scheduler(
      Activity activity, ZoneId zone, Optional<ArmedSchedule> armed, List<Instant> next) {
    public Scheduler {
      next = List.copyOf(next);
    }
  }

  /**
   * @param count how many firings of each
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow
   */
  @Transactional
  public SchedulesOfWorkflow of(WorkflowName name, int count) {
    int newest = catalogue.workflow(name).revision();
    Optional<ArmedWorkflow> armed = schedules.armed(name);
    Optional<Disarmed> disarmed = schedules.disarmed(name);
    if (newest == 0) {
      return new SchedulesOfWorkflow(armed, disarmed, List.of(), List.of());
    }
    WorkflowDefinition revision = catalogue.revision(name, newest).definition();
    return new SchedulesOfWorkflow(
        armed, disarmed, schedulers(revision, armed, count), signals(revision));
  }

  private static List<Activity> signals(WorkflowDefinition workflow) {
    return PlanSchedules.triggers(workflow).stream()
        .filter(activity -> activity.settings() instanceof ExternalSignalSettings)
        .toList();
  }

  private List<Scheduler> schedulers(
      WorkflowDefinition workflow, Optional<ArmedWorkflow> armed, int count) {
    return plans.schedulers(workflow).stream()
        .map(
            scheduled ->
                scheduler(
                    scheduled,
                    armed.flatMap(
                        all -> Optional.ofNullable(all.schedules().get(scheduled.activity().id()))),
                    count))
        .toList();
  }

  private Scheduler scheduler(
      ScheduledActivity scheduled, Optional<ArmedSchedule> armed, int count) {
    long most = scheduled.settings().validity().firings();
    long left = Math.max(0, most - armed.map(ArmedSchedule::firings).orElse(0L));
    return new Scheduler(
        scheduled.activity(),
        scheduled.schedule().zone(),
        armed,
        next(scheduled.schedule(), armed, most == 0 ? count : (int) Math.min(count, left)));
  }

  private List<Instant> next(Schedule schedule, Optional<ArmedSchedule> armed, int count) {
    return armed
        .map(
            row ->
                row.next().stream()
                    .flatMap(
                        first ->
                            Stream.concat(Stream.of(first), schedule.next(first, count).stream()))
                    .limit(count)
                    .toList())
        .orElseGet(() -> plans.next(schedule, count));
  }
}
