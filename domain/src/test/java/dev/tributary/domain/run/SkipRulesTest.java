package dev.tributary.domain.run;

import static dev.tributary.domain.run.Flow.KINDS;
import static dev.tributary.domain.run.Flow.NOW;
import static dev.tributary.domain.run.Flow.id;
import static dev.tributary.domain.run.Flow.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableErrorCode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SkipRulesTest {
  private final Flow flow =
      new Flow()
          .with("query", text("zip"), text("name"))
          .with("dedup", text("zip"))
          .with("email")
          .from("query", "dedup")
          .from("dedup", "email");

  @Test
  void the_main_input_goes_on_as_the_main_output() {
    WorkflowRun run = flow.run();
    flow.succeed(run, "query");

    run.commanded().skip(id("dedup"));
    NextSteps next = run.advance(NOW);

    assertThat(next.passedOver()).containsExactly(id("dedup"));
    assertThat(next.ready()).containsExactly(id("email"));
    assertThat(run.task(id("dedup")).state()).isEqualTo(TaskState.SKIPPED);
    assertThat(run.task(id("dedup")).outputs()).isEqualTo(run.task(id("query")).outputs());
    flow.succeed(run, "email");
    assertThat(run.state()).isEqualTo(RunState.FINISHED_WITH_WARNINGS);
  }

  @Test
  void an_activity_without_inputs_yet_is_passed_over_when_they_are_there() {
    WorkflowRun run = flow.run();
    run.commanded().skip(id("dedup"));
    assertThat(run.advance(NOW).passedOver()).isEmpty();
    assertThat(run.task(id("dedup")).state()).isEqualTo(TaskState.PENDING);

    flow.succeed(run, "query");

    assertThat(run.task(id("dedup")).state()).isEqualTo(TaskState.SKIPPED);
    assertThat(run.task(id("email")).state()).isEqualTo(TaskState.READY);
  }

  @Test
  void several_activities_in_a_row_are_passed_over_at_once() {
    WorkflowRun run = flow.run();
    run.commanded().skip(id("dedup"));
    run.commanded().skip(id("email"));

    flow.succeed(run, "query");

    assertThat(run.state()).isEqualTo(RunState.FINISHED_WITH_WARNINGS);
    assertThat(run.task(id("email")).outputs().stream().map(Output::table).findFirst())
        .get()
        .satisfies(table -> assertThat(table).map(WorkTable::rows).contains(3L));
  }

  @Test
  void a_skipped_failure_lets_the_run_go_on() {
    WorkflowRun run = flow.run();
    flow.succeed(run, "query").fail(run, "dedup");
    assertThat(run.state()).isEqualTo(RunState.FAILED);

    run.commanded().skip(id("dedup"));
    run.advance(NOW);

    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.task(id("dedup")).failure()).isEmpty();
    assertThat(run.mayBegin(run.task(id("email")))).isTrue();
  }

  @Test
  void a_skipped_wait_ends_and_what_it_waited_for_comes_too_late() {
    WorkflowRun run = flow.run();
    flow.succeed(run, "query").suspend(run, "dedup");
    ActivityTask waiting = run.task(id("dedup"));
    assertThat(run.state()).isEqualTo(RunState.WAITING);

    run.commanded().skip(id("dedup"));
    NextSteps next = run.advance(NOW);

    assertThat(next.passedOver()).containsExactly(id("dedup"));
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.task(id("dedup")).state()).isEqualTo(TaskState.SKIPPED);
    assertThat(run.task(id("dedup")).outputs()).isEqualTo(run.task(id("query")).outputs());
    assertThat(run.task(id("dedup")).work().suspension()).isEmpty();
    assertThat(run.mayBegin(run.task(id("email")))).isTrue();
    assertThat(run.wake(waiting.id(), waiting.work().attempt(), new WakeUp.Due())).isEmpty();
  }

  @Test
  void a_run_in_which_another_activity_waits_goes_on_waiting() {
    WorkflowRun run = flow.with("first").with("second").run();
    flow.succeed(run, "query", "dedup", "email").suspend(run, "first", "second");

    run.commanded().skip(id("first"));
    run.advance(NOW);

    assertThat(run.state()).isEqualTo(RunState.WAITING);
    run.commanded().skip(id("second"));
    run.advance(NOW);
    assertThat(run.state()).isEqualTo(RunState.FINISHED_WITH_WARNINGS);
  }

  @Test
  void a_skipped_wait_of_a_paused_run_is_passed_over_and_nothing_new_begins() {
    WorkflowRun run = flow.run();
    flow.succeed(run, "query").suspend(run, "dedup");
    run.commanded().pause();

    run.commanded().skip(id("dedup"));

    assertThat(run.advance(NOW).ready()).containsExactly(id("email"));
    assertThat(run.state()).isEqualTo(RunState.PAUSED);
    assertThat(run.mayBegin()).isFalse();
  }

  @Test
  void a_skipped_wait_of_a_failed_run_is_passed_over_with_the_resume() {
    WorkflowRun run = flow.with("other").run();
    flow.succeed(run, "query").suspend(run, "dedup").fail(run, "other");
    assertThat(run.state()).isEqualTo(RunState.FAILED);

    run.commanded().skip(id("dedup"));

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    run.commanded().resume();
    assertThat(run.advance(NOW).passedOver()).containsExactly(id("dedup"));
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void a_run_with_another_failure_stays_failed() {
    WorkflowRun run = flow.with("other").run();
    flow.succeed(run, "query").fail(run, "dedup").fail(run, "other");

    run.commanded().skip(id("dedup"));

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    run.commanded().resume();
    assertThat(run.advance(NOW).passedOver()).containsExactly(id("dedup"));
  }

  @Test
  void what_fits_can_be_skipped() {
    assertThat(problems(flow.run(), "dedup")).isEmpty();
    assertThat(problems(flow.run(), "email")).isEmpty();
  }

  @Test
  void the_rows_that_only_the_activity_can_make_are_needed() {
    assertThat(problems(flow.run(), "query"))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple("transitions[query.out]", RunErrorCode.OUTLET_NEEDED.id()));
  }

  @Test
  void columns_that_the_input_lacks_are_named() {
    WorkflowRun run =
        new Flow()
            .with("query", text("zip"))
            .with("api", text("zip"), text("code"))
            .with("email")
            .from("query", "api")
            .from("api", "email")
            .run();

    assertThat(problems(run, "api"))
        .extracting(Problem::place, Problem::code)
        .containsExactly(
            tuple("transitions[api.out].columns[code]", WorkTableErrorCode.COLUMN_MISSING.id()));
  }

  @Test
  void another_outlet_is_needed_but_that_of_a_failure_is_not() {
    WorkflowRun run =
        flow.with("alarm")
            .with("report")
            .from("dedup", Outlet.FAILED, "alarm")
            .from("dedup", Outlet.REJECTS, "report")
            .run();

    assertThat(problems(run, "dedup"))
        .extracting(Problem::place, problem -> problem.message().arguments())
        .containsExactly(
            tuple("transitions[dedup.rejects]", List.of("report", "rejects", "dedup")));
  }

  private static List<Problem> problems(WorkflowRun run, String activity) {
    return new SkipRules(run, KINDS, id(activity)).problems(KINDS);
  }
}
