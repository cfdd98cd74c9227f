package dev.tributary.application.run.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.value.Variables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseTaskTest extends TwoActivitiesFixture {
  ReleaseTaskTest() {
    super(new ActivityExecutors(Map.of()));
  }

  @Test
  void a_released_task_is_ready_again() {
    tasks.release.release(claim(ONE), List.of());

    assertThat(stored().task(ONE).map(ActivityTask::state)).contains(TaskState.READY);
    assertThat(stored().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void a_run_with_a_failure_fails_when_its_last_work_is_released() {
    Claim last = claim(OTHER);
    claim(ONE);
    run.complete(
        ONE, Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "any")), NOW);
    run.advance(NOW);
    assertThat(run.state()).isEqualTo(RunState.RUNNING);

    tasks.release.release(last, List.of());

    assertThat(stored().state()).isEqualTo(RunState.FAILED);
    assertThat(tasks.journal.lines())
        .extracting(InMemoryRunJournal.Line::message)
        .containsExactly(Message.of("run.failed"));
    assertThat(stored().commanded().resume()).extracting(ActivityTask::id).containsExactly(ONE);
    assertThat(stored().in(TaskState.READY)).hasSize(2);
  }

  private Claim claim(TaskId task) {
    ActivityTask claimed = run.claim(task, "node", NOW);
    return new Claim(
        run.id(),
        run.definition(),
        run.activity(claimed),
        task,
        new Strand(task, () -> true),
        claimed.work().attempt(),
        NOW,
        Variables.NONE,
        List.of(),
        run);
  }
}
