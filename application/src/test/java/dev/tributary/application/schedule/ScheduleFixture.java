package dev.tributary.application.schedule;

import static dev.tributary.application.workflow.Definitions.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.application.workflow.DeleteWorkflow;
import dev.tributary.application.workflow.WorkflowFixture;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Validity;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.schedule.MissedFirings;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The use cases of schedules over stores in memory, and a workflow with a scheduler. */
final class ScheduleFixture {
  static final WorkflowName NAME = new WorkflowName("nightly");
  static final ActivityId SCHEDULER = new ActivityId("scheduler1");
  static final Duration HOUR = Duration.ofHours(1);
  static final int BATCH = 100;

  final RunFixture runs = new RunFixture();
  final WorkflowFixture workflows = runs.workflows;
  final InMemorySchedules schedules = new InMemorySchedules();
  private final FiringConfig config =
      new FiringConfig(
          ZoneOffset.UTC, Duration.ofMinutes(1), Duration.ofHours(1), BATCH, 1, Duration.ZERO);
  final InMemoryNotifications notifications = new InMemoryNotifications();
  private final NotifySchedules notify = new NotifySchedules(notifications, workflows.clock);
  private final AuditRecorder changes = workflows.trail.changes(workflows.clock);
  private final PlanSchedules plans = new PlanSchedules(config, workflows.clock);
  final ArmWorkflow arm =
      new ArmWorkflow(workflows.revisions, schedules, plans, FixedActor.BOSS, changes);
  final DisarmWorkflow disarm = new DisarmWorkflow(workflows.catalogue, schedules, notify, changes);
  final FireSchedules fire = fire(workflows.revisions);

  final FiringCalendar calendar = new FiringCalendar(schedules, workflows.revisions, plans);

  ScheduleFixture() {
    workflows.effects.followedBy(new FollowRevisions(schedules, plans, notify, changes));
  }

  FireSchedules fire(StartableWorkflows revisions) {
    return new FireSchedules(
        new DueSchedules(schedules, notify, config), revisions, runs.start, plans, config);
  }

  void delete(Workflow workflow) {
    new DeleteWorkflow(workflows.workflows, List.of(workflows.effects), changes)
        .delete(NAME, workflow.version());
  }

  int runsAfter(Duration step) {
    workflows.clock.move(step);
    assertThat(fire.fireSome()).isFalse();
    return runs.runs.all().size();
  }

  ArmedSchedule row() {
    return row(NAME);
  }

  ArmedSchedule row(WorkflowName workflow) {
    return Optional.ofNullable(schedules.armed(workflow).orElseThrow().schedules().get(SCHEDULER))
        .orElseThrow();
  }

  /** Its runs begin beside each other. */
  static WorkflowDefinition every(Duration period, long firings) {
    return every(period, firings, Overlap.PARALLEL);
  }

  static WorkflowDefinition every(Duration period, long firings, Overlap overlap) {
    return every(period, firings, limits(overlap, 0));
  }

  /**
   * @param concurrency of its runs; 0 for no limit
   */
  static RunLimits limits(Overlap overlap, int concurrency) {
    return new RunLimits(
        Optional.of(overlap), 0, concurrency, Priority.NORMAL, Optional.empty(), Overdue.ALERT, 0);
  }

  static WorkflowDefinition every(Duration period, long firings, RunLimits limits) {
    WorkflowDefinition plain =
        workflow("nightly", settings(Frequency.DAILY, Optional.empty(), period, firings));
    return new WorkflowDefinition(
        plain.name(),
        plain.label(),
        plain.description(),
        new WorkflowOptions(Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), limits),
        plain.parameters(),
        plain.activities(),
        plain.transitions());
  }

  static WorkflowDefinition workflow(String name, SchedulerSettings settings) {
    List<Activity> activities =
        List.of(activity("scheduler1", settings), activity("end1", new EndSettings()));
    return Definitions.of(name, activities, Definitions.transition("scheduler1", "end1"));
  }

  static SchedulerSettings settings(
      Frequency frequency, Optional<String> date, Duration period, long firings) {
    return new SchedulerSettings(
        frequency,
        new Days(date.map(LocalDate::parse), Set.of(), Optional.empty(), Set.of(), List.of(), 1),
        new Times(List.of(), period, Optional.empty(), Optional.empty()),
        "",
        new Validity(Optional.empty(), Optional.empty(), firings),
        MissedFirings.DEFAULT);
  }
}
