package dev.tributary.application.run.command;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.run.InMemoryRuns.Command;
import dev.tributary.application.run.RunCommand;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StopAndResumeRunTest {
  private static final RunId UNKNOWN = new RunId(new UUID(9, 9));

  private final RunFixture fixture = new RunFixture();
  private RunId id;

  @BeforeEach
  void startRun() {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));
    id = fixture.start.start(StartRequest.of(new WorkflowName("birthday")));
  }

  @Test
  void a_run_that_has_not_ended_is_stopped() {
    fixture.stop.stop(id);

    assertThat(run().state()).isEqualTo(RunState.STOPPED);
    assertThat(fixture.runs.commands()).containsExactly(new Command(id, RunCommand.STOP, "boss"));
    assertThat(fixture.messages()).last().isEqualTo(Message.of("run.stopped"));
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("stopped");
    assertThat(fixture.workflows.trail.last().before()).isEqualTo(Map.of("state", "QUEUED"));
  }

  @Test
  void a_task_at_work_is_stopped_with_its_run() {
    fixture.claim(run(), first());

    fixture.stop.stop(id);

    assertThat(run().state()).isEqualTo(RunState.STOPPED);
    assertThat(run().in(TaskState.RUNNING)).isEmpty();
  }

  @Test
  void a_failed_run_can_be_stopped_and_then_not_be_resumed() {
    fail();

    fixture.stop.stop(id);

    assertThat(run().state()).isEqualTo(RunState.STOPPED);
    assertThatThrownBy(() -> fixture.resume.resume(id))
        .satisfies(conflict(RunErrorCode.NOT_RESUMABLE));
  }

  @Test
  void an_ended_run_is_not_stopped_again() {
    fixture.stop.stop(id);

    assertThatThrownBy(() -> fixture.stop.stop(id)).satisfies(conflict(RunErrorCode.NOT_STOPPABLE));
    assertThat(fixture.runs.commands()).hasSize(1);
  }

  @Test
  void a_failed_run_goes_on_from_the_task_that_failed() {
    fail();
    TaskId failed = first();
    fixture.queued.clear();

    fixture.resume.resume(id);

    assertThat(run().state()).isEqualTo(RunState.RUNNING);
    assertThat(run().task(failed).map(ActivityTask::state)).contains(TaskState.READY);
    assertThat(fixture.queued).containsExactly(failed);
    assertThat(fixture.runs.commands()).containsExactly(new Command(id, RunCommand.RESUME, "boss"));
    assertThat(fixture.messages()).last().isEqualTo(Message.of("run.resumed", "boss"));
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("resumed");
  }

  @Test
  void a_run_that_has_not_failed_is_not_resumed() {
    assertThatThrownBy(() -> fixture.resume.resume(id))
        .satisfies(conflict(RunErrorCode.NOT_RESUMABLE));
    assertThat(fixture.runs.commands()).isEmpty();
  }

  @Test
  void an_unknown_run_is_neither_stopped_nor_resumed() {
    assertThatThrownBy(() -> fixture.stop.stop(UNKNOWN))
        .satisfies(notFound(RunErrorCode.UNKNOWN_RUN));
    assertThatThrownBy(() -> fixture.resume.resume(UNKNOWN))
        .satisfies(notFound(RunErrorCode.UNKNOWN_RUN));
  }

  private void fail() {
    fixture.claim(run(), first());
    run()
        .complete(
            first(),
            Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "any")),
            fixture.workflows.clock.instant());
    run().advance(fixture.workflows.clock.instant());
    assertThat(run().state()).isEqualTo(RunState.FAILED);
  }

  /** The task of the start. */
  private TaskId first() {
    return run().tasks().iterator().next().id();
  }

  /** As it is stored now. */
  private WorkflowRun run() {
    return fixture.run(id);
  }
}
