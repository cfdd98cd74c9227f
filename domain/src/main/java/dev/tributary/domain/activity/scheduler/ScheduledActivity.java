package dev.tributary.domain.activity.scheduler;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.schedule.Schedule;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A scheduler of a workflow and the schedule that its settings describe. */
public record ScheduledActivity(Activity activity, SchedulerSettings settings, Schedule schedule) {
  /**
   * All of them, but for those whose settings cannot be read.
   *
   * @param installationZone of workflows that name none
   */
  public static List<ScheduledActivity> of(WorkflowDefinition workflow, ZoneId installationZone) {
    return workflow.activities().stream()
        .flatMap(activity -> of(workflow, activity, installationZone))
        .toList();
  }

  private static Stream<ScheduledActivity> of(
      WorkflowDefinition workflow, Activity activity, ZoneId installationZone) {
    ZoneId zone = workflow.place(activity, List.of()).zone(installationZone);
    return activity.settings() instanceof SchedulerSettings settings
            && ScheduleReading.of(settings, zone) instanceof ScheduleReading.Read(var schedule)
        ? Stream.of(new ScheduledActivity(activity, settings, schedule))
        : Stream.empty();
  }
}
