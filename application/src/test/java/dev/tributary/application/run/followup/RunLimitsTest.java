package dev.tributary.application.run.followup;

import static dev.tributary.application.workflow.Definitions.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.run.admission.Admissions;
import dev.tributary.application.run.admission.Admissions.LockOutcome;
import dev.tributary.application.run.admission.InMemoryAdmissions;
import dev.tributary.application.schedule.DisarmAfterErrors;
import dev.tributary.application.schedule.InMemorySchedules;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs of one workflow that wait for each other, stop each other and fail one after the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunLimitsTest {
  private static final WorkflowName NAME = new WorkflowName("limited");
  private static final WorkflowName OTHER = new WorkflowName("limited-too");
  private static final WorkflowName NIGHTLY = new WorkflowName("nightly");

  private final RunFixture fixture = new RunFixture();
  private final InMemoryAdmissions admissions = new InMemoryAdmissions(fixture.runs, 0);
  private final InMemorySchedules schedules = new InMemorySchedules();
  private final InMemoryOverdueRuns overdue = new InMemoryOverdueRuns();
  private final InMemoryNotifications notifications = new InMemoryNotifications();
  private final FollowRuns follow = follow(admissions);

  private FollowRuns follow(Admissions admissions) {
    return new FollowRuns(
        new OpenWorkflows(admissions),
        new FollowEnds(
            admissions,
            fixture.workflows.revisions,
            new DisarmAfterErrors(
                schedules,
                fixture.journal,
                new NotifySchedules(notifications, fixture.workflows.clock),
                fixture.workflows.trail.changes(fixture.workflows.clock),
                fixture.workflows.clock)),
        new AdmitWaiting(
            admissions,
            fixture.runs,
            fixture.begin,
            fixture.workflows.revisions,
            fixture.workflows.clock),
        new AlertOverdueRuns(
            overdue,
            fixture.workflows.revisions,
            fixture.journal,
            new NotifyRuns(notifications, fixture.workflows.clock),
            fixture.workflows.clock),
        fixture.commands);
  }

  @Test
  void a_run_over_the_concurrency_waits_and_begins_when_another_ends() {
    publish(limits(Overlap.PARALLEL, 1, 0));
    RunId first = start();
    RunId second = start();

    assertThat(run(second).state()).isEqualTo(RunState.QUEUED);
    assertThat(run(second).awaitsAdmission()).isTrue();
    assertThat(fixture.queued).as("strands").hasSize(1);
    follow.follow();
    assertThat(run(second).awaitsAdmission()).as("while the first is at work").isTrue();

    fixture.commands.command(first, new RunCommand.Stop());
    follow.follow();
    assertThat(run(second).awaitsAdmission()).isFalse();
    assertThat(fixture.queued).hasSize(2);
    assertThat(fixture.messages())
        .extracting("key")
        .contains("run.awaitsAdmission", "run.admitted");
  }

  @Test
  void the_run_of_a_sub_workflow_begins_though_an_earlier_run_has_no_room_in_the_installation() {
    publish(limits(Overlap.PARALLEL, 1, 0));
    RunId first = start();
    RunId before = start();
    fixture.workflows.published(Definitions.valid("parent", "Parent"));
    RunId parent = started(new WorkflowName("parent"), new Trigger.Person("ada"));
    RunId child = started(new Trigger.ParentRun(new Origin(parent, new ActivityId("sub1")), "ada"));
    fixture.commands.command(first, new RunCommand.Stop());
    assertThat(run(child).awaitsAdmission()).isTrue();

    follow(new InMemoryAdmissions(fixture.runs, 1)).follow();

    assertThat(run(child).state()).isEqualTo(RunState.QUEUED);
    assertThat(run(child).awaitsAdmission()).isFalse();
    assertThat(run(before).awaitsAdmission()).isTrue();
  }

  @Test
  void what_fails_for_one_workflow_keeps_no_other_from_its_admission() {
    RunId first = waiting(NAME);
    RunId second = waiting(OTHER);
    admissions
        .locks()
        .put(
            NAME,
            () -> {
              throw new IllegalStateException("no lock");
            });

    assertThatThrownBy(follow::follow).hasMessage("no lock");

    assertThat(run(first).awaitsAdmission()).isTrue();
    assertThat(run(second).awaitsAdmission()).isFalse();
  }

  @Test
  void a_workflow_about_which_others_decide_keeps_no_other_from_its_admission() {
    RunId first = waiting(NAME);
    RunId second = waiting(OTHER);
    admissions.locks().put(NAME, () -> LockOutcome.WORKFLOW_BUSY);

    follow.follow();

    assertThat(run(first).awaitsAdmission()).isTrue();
    assertThat(run(second).awaitsAdmission()).isFalse();
  }

  @Test
  void
      while_others_decide_for_the_installation_ends_are_followed_up_and_no_other_lock_is_awaited() {
    RunId first = waiting(NAME);
    RunId second = waiting(OTHER);
    publish(NIGHTLY, limits(Overlap.PARALLEL, 0, 1));
    schedules.arm(NIGHTLY, "ada", fixture.workflows.clock.instant());
    ended(started(NIGHTLY, new Trigger.Schedule("start1")), RunState.FAILED);
    InMemoryAdmissions limited = new InMemoryAdmissions(fixture.runs, 10);
    limited.locks().put(NAME, () -> LockOutcome.INSTALLATION_BUSY);

    follow(limited).follow();

    assertThat(run(first).awaitsAdmission()).isTrue();
    assertThat(run(second).awaitsAdmission()).isTrue();
    assertThat(schedules.armed(NIGHTLY)).as("its error is counted").isEmpty();
  }

  /** A run that may begin since the one before it was stopped. */
  private RunId waiting(WorkflowName workflow) {
    publish(workflow, limits(Overlap.PARALLEL, 1, 0));
    RunId before = started(workflow, new Trigger.Person("ada"));
    RunId waiting = started(workflow, new Trigger.Person("ada"));
    fixture.commands.command(before, new RunCommand.Stop());
    return waiting;
  }

  @Test
  void as_many_runs_wait_as_the_queue_may_hold() {
    publish(limits(Overlap.PARALLEL, 1, 0));
    for (int i = 0; i < 1 + RunFixture.CONFIG.queue(); i++) {
      start();
    }

    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            Conflict.class,
            refused ->
                assertThat(refused.problem().key())
                    .isEqualTo(RunErrorCode.QUEUE_FULL.with("", 0, 0).key()));
  }

  @Test
  void a_skipped_run_is_stored_as_stopped_with_its_reason() {
    publish(limits(Overlap.SKIP, 0, 0));
    fire();
    RunId second = fire();

    assertThat(run(second).state()).isEqualTo(RunState.STOPPED);
    assertThat(fixture.messages()).extracting("key").contains("run.overlaps");
    assertThat(fixture.notifications.types())
        .as("only of the first")
        .containsExactly(EventType.RUN_STARTED);
    assertThat(fixture.queued).hasSize(1);
  }

  @Test
  void a_newer_run_stops_the_earlier_ones_and_those_that_wait() {
    publish(limits(Overlap.STOP_PREVIOUS, 0, 0));
    RunId first = fire();
    RunId second = fire();
    RunId third = fire();

    follow.follow();
    assertThat(run(first).state()).isEqualTo(RunState.STOPPED);
    assertThat(run(second).state()).isEqualTo(RunState.STOPPED);
    follow.follow();
    assertThat(run(third).state()).isEqualTo(RunState.QUEUED);
    assertThat(run(third).awaitsAdmission()).isFalse();
  }

  @Test
  void the_newest_run_stops_an_earlier_one_of_a_lower_priority() {
    Workflow workflow = publish(limits(Overlap.STOP_PREVIOUS, 0, 0));
    RunId first = fire();
    RunId second = fire();
    fixture.workflows.republished(workflow, defined(NAME, urgent()));
    RunId third = fire();

    follow.follow();
    follow.follow();

    assertThat(run(first).state()).isEqualTo(RunState.STOPPED);
    assertThat(run(second).state()).isEqualTo(RunState.STOPPED);
    assertThat(run(third).state()).isEqualTo(RunState.QUEUED);
    assertThat(run(third).awaitsAdmission()).isFalse();
  }

  private static RunLimits urgent() {
    return new RunLimits(
        Optional.of(Overlap.STOP_PREVIOUS),
        0,
        0,
        Priority.HIGH,
        Optional.empty(),
        Overdue.ALERT,
        0);
  }

  @Test
  void a_command_for_an_activity_leaves_a_run_that_waits_where_it_is() {
    publish(limits(Overlap.PARALLEL, 1, 0));
    start();
    RunId second = start();

    fixture.commands.command(
        second, new RunCommand.Hold(run(second).definition().activities().getFirst().id()));

    assertThat(run(second).awaitsAdmission()).isTrue();
  }

  @Test
  void failed_runs_in_a_row_disarm_the_workflow_once_with_a_reason() {
    publish(limits(Overlap.PARALLEL, 0, 2));
    schedules.arm(NAME, "ada", fixture.workflows.clock.instant());
    end(fire(), RunState.FAILED);
    end(fire(), RunState.FINISHED);
    end(fire(), RunState.FAILED);
    assertThat(schedules.armed(NAME)).isPresent();
    end(fire(), RunState.FAILED);

    assertThat(schedules.armed(NAME)).isEmpty();
    assertThat(schedules.disarmed(NAME).orElseThrow().reason().key())
        .isEqualTo("schedule.disarmedByErrors");
    assertThat(fixture.workflows.trail.entries()).extracting("action").contains("disarmed");
  }

  @Test
  void all_ends_are_followed_up_at_once_however_many_they_are() {
    publish(limits(Overlap.PARALLEL, 0, 202));
    schedules.arm(NAME, "ada", fixture.workflows.clock.instant());
    for (int i = 0; i < 202; i++) {
      ended(fire(), RunState.FAILED);
    }

    follow.follow();

    assertThat(schedules.armed(NAME)).isEmpty();
  }

  @Test
  void failed_runs_of_persons_are_not_counted() {
    publish(limits(Overlap.PARALLEL, 0, 1));
    schedules.arm(NAME, "ada", fixture.workflows.clock.instant());
    end(start(), RunState.FAILED);

    assertThat(schedules.armed(NAME)).isPresent();
  }

  @Test
  void a_run_that_takes_too_long_is_reported_and_goes_on() {
    publish(lasting(Overdue.ALERT));
    RunId run = overdue.run(start(), fixture);

    follow.stopOverdue();

    assertThat(run(run).state()).isEqualTo(RunState.QUEUED);
    assertThat(fixture.messages()).contains(Message.of("run.overdue", "2h"));
    assertThat(notifications.types()).containsExactly(EventType.RUN_OVERDUE);
    assertThat(overdue.again).isEmpty();
  }

  @Test
  void a_run_that_takes_too_long_is_stopped_where_its_workflow_says_so() {
    publish(lasting(Overdue.STOP));
    RunId run = overdue.run(start(), fixture);

    follow.stopOverdue();

    assertThat(run(run).state()).isEqualTo(RunState.STOPPED);
    assertThat(overdue.again).as("to be stopped again, should the stop fail").containsExactly(run);
  }

  private static RunLimits lasting(Overdue overdue) {
    return new RunLimits(
        Optional.empty(), 0, 0, Priority.NORMAL, Optional.of(Duration.ofHours(2)), overdue, 0);
  }

  private void end(RunId id, RunState state) {
    ended(id, state);
    follow.follow();
  }

  private void ended(RunId id, RunState state) {
    WorkflowRun run = run(id);
    WorkflowRun ended =
        new WorkflowRun(id, run.definition(), run.parameters(), state, run.activations());
    ended.stored(run.version());
    fixture.runs.put(ended);
  }

  private RunId start() {
    return started(new Trigger.Person("ada"));
  }

  private RunId fire() {
    return started(new Trigger.Schedule("start1"));
  }

  private RunId started(Trigger trigger) {
    return started(NAME, trigger);
  }

  private RunId started(WorkflowName workflow, Trigger trigger) {
    return fixture
        .start
        .start(
            fixture.workflows.revisions.startable(workflow, Optional.empty()),
            Map.of(),
            trigger,
            Optional.empty())
        .id();
  }

  private WorkflowRun run(RunId id) {
    return fixture.run(id);
  }

  private static RunLimits limits(Overlap overlap, int concurrency, int errors) {
    return new RunLimits(
        Optional.of(overlap),
        0,
        concurrency,
        Priority.NORMAL,
        Optional.empty(),
        Overdue.ALERT,
        errors);
  }

  private Workflow publish(RunLimits limits) {
    return publish(NAME, limits);
  }

  private Workflow publish(WorkflowName name, RunLimits limits) {
    return fixture.workflows.published(defined(name, limits));
  }

  private static WorkflowDefinition defined(WorkflowName name, RunLimits limits) {
    WorkflowDefinition plain =
        Definitions.of(
            name.value(),
            List.of(
                activity("start1", new ExternalSignalSettings(List.of(), Duration.ZERO)),
                activity("end1", new EndSettings())),
            Definitions.transition("start1", "end1"));
    return new WorkflowDefinition(
        plain.name(),
        plain.label(),
        "",
        new WorkflowOptions(Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), limits),
        List.of(),
        plain.activities(),
        plain.transitions());
  }
}
