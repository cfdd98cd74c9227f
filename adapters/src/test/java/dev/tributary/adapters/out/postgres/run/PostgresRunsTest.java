package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.FailureResolution;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskFailure;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How runs, their tasks and their versions are stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresRunsTest extends StoredRuns {
  @Test
  void a_run_is_read_as_it_was_added() {
    WorkflowRun run = added(parameters());

    WorkflowRun read = read(run);

    assertThat(read.state()).isEqualTo(RunState.QUEUED);
    assertThat(read.parameters().byName()).isEqualTo(parameters().byName());
    assertThat(read.tasks()).containsExactlyElementsOf(run.tasks());
    assertThat(read.definition()).isEqualTo(run.definition());
  }

  @Test
  void a_finished_task_is_read_with_its_variables_and_outputs() {
    WorkflowRun run = added(Variables.NONE);
    TaskId fork = run.task(FORK).id();
    run.claim(fork, "node", NOW);
    run.complete(
        fork,
        new Completed(
            List.of(
                Output.of(Outlet.OUT, stored(run, fork)),
                Output.withoutPopulation(new Outlet("rest"))),
            parameters()),
        NOW.plusSeconds(2));
    run.advance(NOW.plusSeconds(2));
    runs.save(run, NOW.plusSeconds(2));

    ActivityTask read = read(run).task(FORK);

    assertThat(read.state()).isEqualTo(TaskState.FINISHED);
    assertThat(read.work()).isEqualTo(run.task(FORK).work());
    assertThat(read.variables().byName()).isEqualTo(parameters().byName());
    assertThat(read.outputs()).containsExactlyElementsOf(run.task(FORK).outputs());
    assertThat(read(run).task(END).state()).isEqualTo(TaskState.READY);
  }

  private static WorkTable stored(WorkflowRun run, TaskId task) {
    NewTable table =
        new NewTable(
            new WorkTableId(77),
            run.id(),
            task,
            Outlet.OUT,
            WorkTableStructure.ofRows(List.of(Column.of("code", ValueType.TEXT))));
    new WorkTableStore(DATABASE.dataSource(), new InlineLimits(0, 0)).create(table);
    return table.filled(Storage.TABLE, 3);
  }

  @Test
  void a_failure_is_read_with_its_typed_arguments_and_forgotten_when_the_run_is_resumed() {
    WorkflowRun run = added(Variables.NONE);
    run.claim(run.task(FORK).id(), "node", NOW);
    ActivityFailure failure =
        new ActivityFailure(
            "TRB-000000",
            new Message("any.key", List.of("text", 7L, new BigDecimal("0.10"), true)),
            ActivityFailure.Cause.REQUEST);
    run.complete(run.task(FORK).id(), new Failed(failure, Variables.NONE), NOW);
    run.advance(NOW);
    runs.save(run, NOW);

    WorkflowRun failed = read(run);
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.task(FORK).failure())
        .contains(new TaskFailure(failure, FailureResolution.SUSPENDED));

    failed.commanded().hold(END);
    runs.save(failed, NOW.plusSeconds(9));
    assertThat(column(run, "ended_at = '%s'".formatted(NOW))).isEqualTo("t");
    assertThat(purgeTime(run)).isEqualTo(NOW.plus(HISTORY));

    failed.commanded().resume();
    runs.save(failed, NOW);
    assertThat(read(run).task(FORK).failure()).isEmpty();
    assertThat(read(run).state()).isEqualTo(RunState.RUNNING);
    assertThat(column(run, "ended_at is null and purge_at is null")).isEqualTo("t");
  }

  @Test
  void an_ended_run_is_retained_as_long_as_the_instance_or_its_workflow_defines() {
    assertThat(purgeTime(stopped(Optional.empty()))).isEqualTo(NOW.plus(HISTORY));
    Duration own = Duration.ofHours(1);
    assertThat(purgeTime(stopped(Optional.of(own)))).isEqualTo(NOW.plus(own));
  }

  @Test
  void a_running_task_has_its_alert_and_an_ended_one_has_not() {
    WorkflowRun run = added(Variables.NONE);
    run.claim(run.task(FORK).id(), "node", NOW);
    runs.save(run, NOW);
    assertThat(alert(run)).contains(NOW.plus(LONGEST));

    run.complete(run.task(FORK).id(), new Completed(List.of(), Variables.NONE), NOW);
    runs.save(run, NOW);
    assertThat(alert(run)).isEmpty();
  }

  @Test
  void each_save_raises_the_version_that_pages_watch() {
    WorkflowRun run = added(Variables.NONE);
    runs.save(run, NOW);
    runs.save(run, NOW);
    assertThat(column(run, "version")).isEqualTo("2");
  }

  @Test
  void a_run_of_another_version_is_not_saved() {
    WorkflowRun run = added(Variables.NONE);
    WorkflowRun stale = runs.find(run.id()).orElseThrow();
    assertThat(runs.save(run, NOW)).isTrue();

    stale.claim(stale.task(FORK).id(), "node", NOW);

    assertThat(runs.save(stale, NOW)).isFalse();
    assertThat(read(run).task(FORK).state()).isEqualTo(TaskState.READY);
    assertThat(read(run).version()).isEqualTo(1);
  }

  @Test
  void an_unknown_run_is_not_there() {
    assertThat(runs.locked(runs.newId())).isEmpty();
  }

  private WorkflowRun stopped(Optional<Duration> history) {
    WorkflowRun run = added(runs, definition(history), Variables.NONE);
    run.commanded().stop(NOW);
    runs.save(run, NOW);
    return run;
  }

  private static Instant purgeTime(WorkflowRun run) {
    return instant("select purge_at as at from tributary.run where id = ?", run).orElseThrow();
  }

  private static Optional<Instant> alert(WorkflowRun run) {
    return instant(
        "select alert_at as at from tributary.task where run_id = ? and activity = 'fork1'", run);
  }

  private static Optional<Instant> instant(String select, WorkflowRun run) {
    return SQL.list(select, row -> row.optionalInstant("at"), run.id().value()).getFirst();
  }

  /** One of each type. */
  private static Variables parameters() {
    return Variables.NONE
        .with("boolean", new Variable(ValueType.BOOLEAN, Optional.of(true)))
        .with("date", new Variable(ValueType.DATE, Optional.of(LocalDate.of(2024, 2, 29))))
        .with("datetime", new Variable(ValueType.DATETIME, Optional.of(NOW.plusNanos(1000))))
        .with("decimal", new Variable(ValueType.DECIMAL, Optional.of(new BigDecimal("0.10"))))
        .with("integer", new Variable(ValueType.INTEGER, Optional.of(Long.MAX_VALUE)))
        .with("json", new Variable(ValueType.JSON, Optional.of("{\"a\":[1]}")))
        .with("nothing", new Variable(ValueType.TEXT, Optional.empty()))
        .with("text", Variable.text("\"quoted\" \\ é \n"))
        .with("time", new Variable(ValueType.TIME, Optional.of(LocalTime.of(23, 59, 1))));
  }
}
