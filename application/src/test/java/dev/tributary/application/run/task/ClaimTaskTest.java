package dev.tributary.application.run.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.work.LeaseLost;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two activities side by side, of which one may have failed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimTaskTest extends TwoActivitiesFixture {
  ClaimTaskTest() {
    super(new ActivityExecutors(Map.of("any", new Unused())));
  }

  @Test
  void a_run_with_a_failure_fails_when_its_last_work_is_taken_over_by_a_closing_node() {
    run.claim(OTHER, "dead", NOW);
    fail(ONE);
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    tasks.running.close();

    assertThat(tasks.claims.claim(run.id(), OTHER, () -> true)).isEmpty();

    assertThat(stored().state()).isEqualTo(RunState.FAILED);
    assertThat(state(OTHER)).isEqualTo(TaskState.READY);
  }

  @Test
  void a_task_that_has_not_begun_is_not_given_up_after_the_run_has_failed() {
    fail(ONE);
    assertThat(run.state()).isEqualTo(RunState.FAILED);

    tasks.claims.giveUp(run.id(), OTHER, () -> true, "fault");

    assertThat(state(OTHER)).isEqualTo(TaskState.READY);
    assertThat(stored().version()).isZero();
    assertThat(tasks.journal.lines()).isEmpty();
  }

  @Test
  void a_task_is_given_up_only_by_the_worker_that_is_entitled_to_it() {
    run.claim(ONE, "node", NOW);

    assertThatThrownBy(() -> tasks.claims.giveUp(run.id(), ONE, () -> false, "fault"))
        .isInstanceOf(LeaseLost.class);
    assertThat(state(ONE)).isEqualTo(TaskState.RUNNING);

    tasks.claims.giveUp(run.id(), ONE, () -> true, "fault");
    assertThat(state(ONE)).isEqualTo(TaskState.FAILED);
  }

  @Test
  void a_claim_that_finds_nothing_left_under_the_lock_does_not_write_the_run() {
    assertThat(tasks.claims.claim(run.id(), ONE, this::failsMeanwhile)).isEmpty();

    assertThat(stored().state()).isEqualTo(RunState.FAILED);
    assertThat(stored().version()).isEqualTo(1);
  }

  /** The lease is checked after the run was read. */
  private boolean failsMeanwhile() {
    if (stored().version() == 0) {
      WorkflowRun meanwhile = stored().copy();
      fail(meanwhile, ONE);
      tasks.runs.save(meanwhile, NOW);
    }
    return true;
  }

  private void fail(TaskId task) {
    fail(run, task);
  }

  private static void fail(WorkflowRun failing, TaskId task) {
    failing.claim(task, "node", NOW);
    failing.complete(
        task, Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "any")), NOW);
    failing.advance(NOW);
  }

  private TaskState state(TaskId task) {
    return stored().task(task).map(ActivityTask::state).orElseThrow();
  }

  /** No task is executed here. */
  private record Unused() implements ActivityExecutor<Settings> {
    @Override
    public ActivityOutcome execute(Settings settings, ActivityContext context) {
      throw new UnsupportedOperationException();
    }
  }
}
