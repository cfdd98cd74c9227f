package dev.tributary.webapp.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.Intervention;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.value.Variables;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Green is for what was done, and for nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunStatusBadgesTest {
  @ParameterizedTest
  @EnumSource
  void only_a_finished_run_is_green(RunState state) {
    assertThat(RunStatusBadges.of(state).css().equals("done"))
        .isEqualTo(state == RunState.FINISHED);
  }

  @ParameterizedTest
  @EnumSource
  void only_a_finished_activity_is_green(TaskState state) {
    assertThat(RunStatusBadges.of(task(state, true)).css().equals("done"))
        .isEqualTo(state == TaskState.FINISHED);
  }

  @ParameterizedTest
  @CsvSource({"true, runs.task_stopped", "false, runs.task_notExecuted"})
  void an_activity_that_a_stop_met_before_it_began_was_not_executed(boolean begun, String word) {
    assertThat(RunStatusBadges.of(task(TaskState.STOPPED, begun)).word()).isEqualTo(word);
  }

  private static TaskView task(TaskState state, boolean begun) {
    return new TaskView(
        new TaskId(1),
        new ActivityId("query1"),
        1,
        state,
        Intervention.NONE,
        begun ? 1 : 0,
        Instant.EPOCH,
        begun ? Optional.of(Instant.EPOCH) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Variables.NONE,
        Optional.empty());
  }
}
