package dev.tributary.application.schedule;

import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.scheduler.ScheduledActivity;
import dev.tributary.domain.schedule.Schedule;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes when the schedulers of a workflow are due. */
@ApplicationScoped
public class PlanSchedules {
  private final FiringConfig config;
  private final InstantSource clock;

  public PlanSchedules(FiringConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** The time zone of workflows that name none. */
  public ZoneId zone() {
    return config.zone();
  }

  /** The next firings of a schedule from now on. */
  public List<Instant> next(Schedule schedule, int count) {
    return schedule.next(now(), count);
  }

  /** The activities by which {@code workflow} starts runs while it is armed. */
  static List<Activity> triggers(WorkflowDefinition workflow) {
    return workflow.activities().stream().filter(workflow::isTrigger).toList();
  }

  static boolean startsByItself(WorkflowDefinition workflow) {
    return !triggers(workflow).isEmpty();
  }

  /** The schedulers of {@code workflow}. */
  List<ScheduledActivity> schedulers(WorkflowDefinition workflow) {
    return ScheduledActivity.of(workflow, config.zone());
  }

  /**
   * The next firing of each scheduler.
   *
   * @param armed as they were planned; one that was due before now has not been served yet, and one
   *     that was served is not due again by a clock that is behind
   */
  Map<ActivityId, Optional<Instant>> next(
      WorkflowDefinition workflow, Map<ActivityId, ArmedSchedule> armed) {
    Instant now = now();
    Map<ActivityId, Optional<Instant>> next = new LinkedHashMap<>();
    for (ScheduledActivity scheduled : schedulers(workflow)) {
      ActivityId id = scheduled.activity().id();
      Instant after = Optional.ofNullable(armed.get(id)).map(row -> served(row, now)).orElse(now);
      next.put(id, scheduled.schedule().next(after));
    }
    return next;
  }

  /** Up to when the firings of a scheduler have been served. */
  private static Instant served(ArmedSchedule row, Instant now) {
    return row.next()
        .filter(at -> at.isBefore(now))
        .map(unserved -> unserved.minusNanos(1))
        .orElseGet(() -> row.last().filter(last -> last.isAfter(now)).orElse(now));
  }
}
