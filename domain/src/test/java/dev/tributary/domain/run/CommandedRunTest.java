package dev.tributary.domain.run;

import static dev.tributary.domain.run.Flow.NOW;
import static dev.tributary.domain.run.Flow.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.run.RunCommand.Kind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandedRunTest {
  private final Flow flow = new Flow().with("one").with("two").with("three").from("one", "two");
  private final WorkflowRun run = flow.run();

  /** A run in each state, where "two" has not begun unless the run has ended. */
  private WorkflowRun in(RunState state) {
    switch (state) {
      case QUEUED -> {}
      case RUNNING -> flow.succeed(run, "one");
      case WAITING -> flow.suspend(run, "one", "three");
      case PAUSED -> run.commanded().pause();
      case FINISHED -> flow.succeed(run, "one", "two", "three");
      case FINISHED_WITH_WARNINGS -> {
        run.commanded().skip(id("three"));
        flow.succeed(run, "one", "two");
      }
      case FAILED -> flow.succeed(run, "three").fail(run, "one");
      case STOPPED -> run.commanded().stop(NOW);
    }
    assertThat(run.state()).isEqualTo(state);
    return run;
  }

  static Stream<Arguments> every_state_with_every_command() {
    return Arrays.stream(RunState.values())
        .flatMap(
            state -> Arrays.stream(Kind.values()).map(command -> Arguments.of(state, command)));
  }

  @ParameterizedTest
  @MethodSource("every_state_with_every_command")
  void does_what_the_table_has(RunState state, Kind command) {
    in(state);
    if (command == Kind.RELEASE && CommandRules.after(state, command).isPresent()) {
      run.commanded().hold(id("two"));
    }

    CommandRules.after(state, command)
        .ifPresentOrElse(
            expected -> {
              apply(command);
              assertThat(run.state()).isEqualTo(expected);
            },
            () -> {
              assertThatThrownBy(() -> apply(command)).isInstanceOf(IllegalStateException.class);
              assertThat(run.state()).isEqualTo(state);
            });
  }

  private void apply(Kind command) {
    switch (command) {
      case STOP -> run.commanded().stop(NOW);
      case PAUSE -> run.commanded().pause();
      case RESUME -> run.commanded().resume();
      case RESTART -> run.commanded().restart(flow.numbers(1), NOW);
      case RERUN_FROM ->
          run.commanded().rerun(new Rerun(run, flow.definition(), id("two")), flow.numbers(1), NOW);
      case SKIP -> run.commanded().skip(id("two"));
      case HOLD -> run.commanded().hold(id("two"));
      case RELEASE -> run.commanded().release(id("two"));
    }
  }

  @Test
  void what_is_at_work_finishes_in_a_pause_and_nothing_new_begins() {
    run.claim(run.task(id("one")).id(), "node", NOW);
    run.commanded().pause();
    TaskId one = run.task(id("one")).id();

    assertThat(run.complete(one, Flow.completed(), NOW).state()).isEqualTo(TaskState.FINISHED);
    run.advance(NOW);

    assertThat(run.state()).isEqualTo(RunState.PAUSED);
    assertThat(run.task(id("two")).state()).isEqualTo(TaskState.READY);
    assertThat(run.mayBegin()).isFalse();
    run.commanded().resume();
    assertThat(run.mayBegin(run.task(id("two")))).isTrue();
  }

  @Test
  void a_paused_run_ends_when_its_last_activity_finishes() {
    flow.succeed(run, "one", "two");
    run.claim(run.task(id("three")).id(), "node", NOW);
    run.commanded().pause();

    run.complete(run.task(id("three")).id(), Flow.completed(), NOW);
    run.advance(NOW);

    assertThat(run.state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void other_branches_go_on_beside_a_held_activity() {
    run.commanded().hold(id("two"));
    flow.succeed(run, "one");

    assertThat(run.task(id("two")).state()).isEqualTo(TaskState.READY);
    assertThat(run.mayBegin(run.task(id("two")))).isFalse();
    assertThat(run.mayBegin(run.task(id("three")))).isTrue();

    flow.succeed(run, "three");
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
  }
}
