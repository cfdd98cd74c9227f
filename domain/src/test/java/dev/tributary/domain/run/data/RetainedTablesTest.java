package dev.tributary.domain.run.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetainedTablesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void only_the_last_rows_of_a_branch_are_retained() {
    WorkflowRun run = run(ErrorPolicy.SUSPEND, false);
    emit(run, "query", 1);
    emit(run, "dedup", 2);
    finish(run, "end");

    assertThat(RetainedTables.of(run)).containsExactly(new WorkTableId(2));
  }

  @Test
  void rows_that_lead_nowhere_are_the_last_of_their_branch() {
    WorkflowRun run = run(ErrorPolicy.SUSPEND, false);
    run.claim(task(run, "query"), "node", NOW);
    run.complete(
        task(run, "query"),
        new Completed(
            List.of(Output.of(Outlet.OUT, table(1)), Output.of(new Outlet("unused"), table(9))),
            Variables.NONE),
        NOW);
    run.advance(NOW);
    emit(run, "dedup", 2);
    finish(run, "end");

    assertThat(RetainedTables.of(run))
        .containsExactlyInAnyOrder(new WorkTableId(2), new WorkTableId(9));
  }

  @Test
  void a_workflow_may_retain_all_tables() {
    WorkflowRun run = run(ErrorPolicy.SUSPEND, true);
    emit(run, "query", 1);
    emit(run, "dedup", 2);
    finish(run, "end");

    assertThat(RetainedTables.of(run))
        .containsExactlyInAnyOrder(new WorkTableId(1), new WorkTableId(2));
  }

  @Test
  void interim_results_are_what_does_not_leave_by_the_last_transitions() {
    WorkflowRun run = run(ErrorPolicy.SUSPEND, true);
    emit(run, "query", 1);
    emit(run, "dedup", 2);
    finish(run, "end");

    assertThat(RetainedTables.withoutInterimResults(run)).containsExactly(new WorkTableId(2));
  }

  @Test
  void a_run_that_may_be_resumed_has_no_interim_results() {
    WorkflowRun run = run(ErrorPolicy.SUSPEND, true);
    emit(run, "query", 1);
    emit(run, "dedup", 2);
    fail(run, "end");

    assertThat(RetainedTables.withoutInterimResults(run))
        .containsExactlyInAnyOrder(new WorkTableId(1), new WorkTableId(2));
  }

  @Test
  void a_run_that_may_be_resumed_retains_all_tables() {
    WorkflowRun run = run(ErrorPolicy.SUSPEND, false);
    emit(run, "query", 1);
    emit(run, "dedup", 2);
    fail(run, "end");

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(RetainedTables.of(run))
        .containsExactlyInAnyOrder(new WorkTableId(1), new WorkTableId(2));
  }

  @Test
  void the_input_of_an_ignored_failure_is_retained() {
    WorkflowRun run = run(ErrorPolicy.IGNORE, false);
    emit(run, "query", 1);
    fail(run, "dedup");

    assertThat(run.state().ended()).isTrue();
    assertThat(RetainedTables.of(run)).containsExactly(new WorkTableId(1));
  }

  private static void emit(WorkflowRun run, String activity, long table) {
    complete(run, activity, Output.of(Outlet.OUT, table(table)));
  }

  private static WorkTable table(long number) {
    return new WorkTable(
        new WorkTableId(number), Storage.INLINE, WorkTableStructure.ofRows(List.of()), 1);
  }

  private static void finish(WorkflowRun run, String activity) {
    complete(run, activity, Output.withoutPopulation(Outlet.OUT));
  }

  private static void complete(WorkflowRun run, String activity, Output output) {
    run.claim(task(run, activity), "node", NOW);
    run.complete(task(run, activity), new Completed(List.of(output), Variables.NONE), NOW);
    run.advance(NOW);
  }

  private static void fail(WorkflowRun run, String activity) {
    run.claim(task(run, activity), "node", NOW);
    ActivityFailure failure =
        new ActivityFailure(
            "TRB-000000", Message.of("run.TRB-000000"), ActivityFailure.Cause.CONFIGURATION);
    run.complete(task(run, activity), new Failed(failure, Variables.NONE), NOW);
    run.advance(NOW);
  }

  private static TaskId task(WorkflowRun run, String activity) {
    return run.task(new ActivityId(activity)).id();
  }

  /** query, then dedup, then end. */
  private static WorkflowRun run(ErrorPolicy onError, boolean keepInterimResults) {
    WorkflowDefinition definition =
        new WorkflowDefinition(
            new WorkflowName("story"),
            "",
            "",
            new WorkflowOptions(
                Optional.empty(), onError, keepInterimResults, Optional.empty(), RunLimits.NONE),
            List.of(),
            Stream.of("query", "dedup", "end").map(RetainedTablesTest::activity).toList(),
            List.of(transition("query", "dedup"), transition("dedup", "end")));
    WorkflowRun run =
        WorkflowRun.queued(
            new RunId(new UUID(0, 1)),
            definition,
            Variables.NONE,
            LongStream.rangeClosed(1, 3).mapToObj(TaskId::new).toList());
    run.advance(NOW);
    return run;
  }

  private static Activity activity(String id) {
    return new Activity(
        new ActivityId(id), id, new Settings(), ExecutionOptions.DEFAULT, Optional.empty());
  }

  private static Transition transition(String from, String to) {
    return new Transition(new ActivityId(from), Outlet.OUT, new ActivityId(to));
  }

  private record Settings() implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }
  }
}
