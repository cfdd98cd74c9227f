package dev.tributary.application.run.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.run.RunFixture;
import dev.tributary.application.run.admission.Admissions.LockOutcome;
import dev.tributary.application.run.admission.InMemoryAdmissions;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.workflow.WorkflowName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs that wait until their workflow and the installation have room for them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunAdmissionTest extends RunLimitsFixture {
  private static final WorkflowName OTHER = new WorkflowName("limited-too");
  private static final WorkflowName NIGHTLY = new WorkflowName("nightly");

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
  void a_command_for_an_activity_leaves_a_run_that_waits_where_it_is() {
    publish(limits(Overlap.PARALLEL, 1, 0));
    start();
    RunId second = start();

    fixture.commands.command(
        second, new RunCommand.Hold(run(second).definition().activities().getFirst().id()));

    assertThat(run(second).awaitsAdmission()).isTrue();
  }

  @Test
  void a_run_that_is_paused_leaves_the_queue_and_begins_with_its_resume() {
    publish(limits(Overlap.PARALLEL, 1, 0));
    RunId first = start();
    RunId second = start();

    fixture.commands.command(second, new RunCommand.Pause());
    fixture.commands.command(first, new RunCommand.Stop());
    follow.follow();
    assertThat(run(second).state()).isEqualTo(RunState.PAUSED);
    RunId third = start();
    assertThat(run(third).awaitsAdmission()).as("a paused run has not ended").isTrue();
    long started = started();

    fixture.commands.command(second, new RunCommand.Resume());
    assertThat(run(second).state()).isEqualTo(RunState.RUNNING);
    assertThat(run(second).awaitsAdmission()).isFalse();
    assertThat(started()).isEqualTo(started + 1);
    fixture.commands.command(second, new RunCommand.Pause());
    fixture.commands.command(second, new RunCommand.Resume());
    assertThat(started()).as("it began once").isEqualTo(started + 1);
  }

  private long started() {
    return fixture.notifications.types().stream().filter(EventType.RUN_STARTED::equals).count();
  }
}
