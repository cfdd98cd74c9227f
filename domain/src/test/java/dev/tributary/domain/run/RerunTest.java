package dev.tributary.domain.run;

import static dev.tributary.domain.run.Flow.KINDS;
import static dev.tributary.domain.run.Flow.NOW;
import static dev.tributary.domain.run.Flow.id;
import static dev.tributary.domain.run.Flow.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableErrorCode;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RerunTest {
  /** query leads to dedup, which leads to email; other stands beside. */
  private final Flow flow =
      new Flow()
          .with("query", text("zip"), text("name"))
          .with("dedup", text("zip"))
          .with("email")
          .with("other")
          .from("query", "dedup")
          .from("dedup", "email");

  private final WorkflowRun run = flow.run();

  @Test
  void what_follows_is_executed_again_and_the_rest_stays() {
    flow.succeed(run, "query", "dedup", "email", "other");

    run.commanded().rerun(rerun(flow.definition(), "dedup"), flow.numbers(1), NOW);
    run.advance(NOW);

    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.tasks())
        .extracting(task -> task.activity().value(), ActivityTask::activation, ActivityTask::state)
        .containsExactly(
            tuple("query", 1, TaskState.FINISHED),
            tuple("dedup", 2, TaskState.READY),
            tuple("email", 2, TaskState.PENDING),
            tuple("other", 1, TaskState.FINISHED));
    assertThat(run.arrived(id("dedup"))).hasSize(1);
    flow.succeed(run, "dedup", "email");
    assertThat(run.state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void sets_that_are_retained_and_fit_are_no_problem() {
    flow.succeed(run, "query", "dedup", "email", "other");

    assertThat(problems(flow.definition(), "dedup", stored())).isEmpty();
  }

  @Test
  void a_set_that_is_not_retained_is_named() {
    flow.succeed(run, "query", "dedup", "email", "other");

    assertThat(problems(flow.definition(), "email", Set.of()))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple("transitions[dedup.out]", RunErrorCode.SET_NOT_RETAINED.id()));
    assertThat(problems(flow.definition(), "query", Set.of())).isEmpty();
  }

  @Test
  void a_newer_revision_reports_column_by_column_what_no_longer_fits() {
    flow.succeed(run, "query", "dedup", "email", "other");
    WorkflowDefinition newer =
        new Flow()
            .with("query", Column.of("zip", ValueType.INTEGER), text("city"), text("name"))
            .with("dedup", text("zip"))
            .with("email")
            .with("other")
            .from("query", "dedup")
            .from("dedup", "email")
            .definition();

    assertThat(problems(newer, "dedup", stored()))
        .extracting(Problem::place, Problem::code, problem -> problem.message().arguments())
        .containsExactly(
            tuple(
                "transitions[query.out].columns[zip]",
                WorkTableErrorCode.COLUMN_OF_OTHER_TYPE.id(),
                List.of("zip", "integer", "text")),
            tuple(
                "transitions[query.out].columns[city]",
                WorkTableErrorCode.COLUMN_MISSING.id(),
                List.of("city", "text")));
    assertThat(problems(newer, "email", stored())).isEmpty();
  }

  @Test
  void an_activity_that_was_never_reached_cannot_be_the_first() {
    flow.succeed(run, "other").fail(run, "query");

    assertThat(problems(flow.definition(), "dedup", stored()))
        .extracting(Problem::code)
        .containsExactly(RunErrorCode.FAILED_ELSEWHERE.id(), RunErrorCode.INPUT_NEVER_ARRIVED.id());
    assertThat(problems(flow.definition(), "query", stored())).isEmpty();
  }

  @Test
  void a_failure_elsewhere_would_suspend_the_run_at_once() {
    flow.succeed(run, "query", "dedup", "email").fail(run, "other");

    assertThat(problems(flow.definition(), "email", stored()))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple("activities[other]", RunErrorCode.FAILED_ELSEWHERE.id()));
  }

  @Test
  void a_newer_revision_decides_from_then_on() {
    flow.succeed(run, "query", "dedup", "email", "other");
    WorkflowDefinition newer =
        new Flow()
            .with("query", text("zip"), text("name"))
            .with("split", text("zip"))
            .with("added")
            .from("query", "split")
            .definition();

    run.commanded().rerun(rerun(newer, "split"), flow.numbers(1), NOW);
    run.advance(NOW);

    assertThat(run.definition()).isEqualTo(newer);
    assertThat(run.tasks())
        .extracting(task -> task.activity().value(), ActivityTask::state)
        .containsExactlyInAnyOrder(
            tuple("query", TaskState.FINISHED),
            tuple("split", TaskState.READY),
            tuple("added", TaskState.NOT_EXECUTED));
    assertThat(run.activations()).hasSize(6);
    flow.succeed(run, "split");
    assertThat(run.state().ended()).isTrue();
  }

  @Test
  void an_activity_that_comes_back_goes_on_counting_its_activations() {
    flow.succeed(run, "query", "dedup", "email", "other");
    WorkflowDefinition without =
        new Flow().with("query", text("zip"), text("name")).with("other").definition();
    run.commanded().rerun(rerun(without, "other"), flow.numbers(1), NOW);
    run.advance(NOW);
    flow.succeed(run, "other");

    run.commanded().rerun(rerun(flow.definition(), "dedup"), flow.numbers(2), NOW);

    assertThat(run.task(id("dedup")).activation()).isEqualTo(2);
  }

  @Test
  void activations_that_have_not_ended_are_stopped_by_their_successors() {
    run.commanded().hold(id("email"));
    flow.succeed(run, "query").fail(run, "other");

    run.commanded().restart(flow.numbers(1), NOW);

    assertThat(run.activations())
        .filteredOn(task -> task.activation() == 1)
        .extracting(ActivityTask::state)
        .containsExactlyInAnyOrder(
            TaskState.FINISHED, TaskState.STOPPED, TaskState.STOPPED, TaskState.FAILED);
    assertThat(run.activations()).allMatch(task -> task.is(Intervention.NONE));
    assertThat(run.changedTasks())
        .extracting(task -> task.activity().value())
        .contains("dedup", "email");
    assertThat(run.addedTasks()).hasSize(4);
  }

  private Rerun rerun(WorkflowDefinition definition, String from) {
    return new Rerun(run, definition, id(from));
  }

  private List<Problem> problems(
      WorkflowDefinition definition, String from, Set<WorkTableId> stored) {
    return rerun(definition, from).problems(KINDS, stored);
  }

  private Set<WorkTableId> stored() {
    return run.tasks().stream()
        .flatMap(task -> task.outputs().stream())
        .map(Output::table)
        .flatMap(table -> table.map(WorkTable::id).stream())
        .collect(Collectors.toSet());
  }
}
