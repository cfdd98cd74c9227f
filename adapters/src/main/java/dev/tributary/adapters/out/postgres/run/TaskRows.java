package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.TaskWork;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.worktable.WorkTableId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of tasks and of their outputs. */
final class TaskRows {
  private static final String ADD =
      """
      insert into tributary.task
        (id, run_id, activity, place, state, strand, attempt, deaths, variables, ended_at,
         created_at)
      values (?, ?, ?, ?, ?, ?, 0, 0, ?::jsonb, ?, ?)
      """;
  private static final String TASKS =
      "select * from tributary.task where run_id = ? order by place";
  private static final String OUTPUTS =
      """
      select e.* from tributary.output e join tributary.task t on t.id = e.task_id
      where t.run_id = ? order by e.task_id, e.place
      """;
  private static final String SAVE =
      """
      update tributary.task
      set state = ?, strand = ?, node = ?, attempt = ?, deaths = ?, variables = ?::jsonb,
          first_claim = ?, began_at = ?, ended_at = ?, alert_at = ?, failure = ?::jsonb
      where id = ?
      """;
  private static final String FORGET_OUTPUTS = "delete from tributary.output where task_id = ?";
  private static final String EMIT =
      """
      insert into tributary.output (task_id, outlet, place, work_table, rows)
      values (?, ?, ?, ?, ?)
      """;

  private final Sql sql;

  TaskRows(Sql sql) {
    this.sql = sql;
  }

  void add(WorkflowRun run, Instant now) {
    int place = 0;
    for (ActivityTask task : run.tasks()) {
      sql.update(
          ADD,
          task.id().value(),
          run.id().value(),
          task.activity().value(),
          place++,
          task.state(),
          task.work().strand().map(TaskId::value),
          RunJson.variables(task.variables()),
          task.work().ended(),
          now);
    }
  }

  List<ActivityTask> of(RunId run) {
    Map<TaskId, List<StoredOutput>> outputs =
        sql.list(OUTPUTS, StoredOutput::of, run.value()).stream()
            .collect(Collectors.groupingBy(StoredOutput::task));
    return sql.list(
        TASKS,
        row -> {
          TaskId id = new TaskId(row.number("id"));
          return task(row, id, outputs.getOrDefault(id, List.of()).stream());
        },
        run.value());
  }

  void save(WorkflowRun run, ActivityTask task) {
    TaskWork work = task.work();
    Optional<Instant> alertAt =
        task.state() == TaskState.RUNNING
            ? run.activity(task)
                .options()
                .maxDuration()
                .flatMap(longest -> work.firstClaim().map(from -> from.plus(longest)))
            : Optional.empty();
    sql.update(
        SAVE,
        task.state(),
        work.strand().map(TaskId::value),
        work.node(),
        work.attempt(),
        work.deaths(),
        RunJson.variables(task.variables()),
        work.firstClaim(),
        work.began(),
        work.ended(),
        alertAt,
        task.failure().map(RunJson::failure),
        task.id().value());
    if (task.state().ended()) {
      replaceOutputs(task);
    }
  }

  private void replaceOutputs(ActivityTask task) {
    sql.update(FORGET_OUTPUTS, task.id().value());
    int place = 0;
    for (Output output : task.outputs()) {
      sql.update(
          EMIT,
          task.id().value(),
          output.outlet().name(),
          place++,
          output.table().map(WorkTableId::value),
          output.rows());
    }
  }

  private static ActivityTask task(SqlRow row, TaskId id, Stream<StoredOutput> outputs) {
    return new ActivityTask(
        id,
        new ActivityId(row.text("activity")),
        TaskState.valueOf(row.text("state")),
        work(row),
        RunJson.variables(row.text("variables")),
        outputs.map(StoredOutput::output).toList(),
        row.optionalText("failure").map(RunJson::failure));
  }

  private static TaskWork work(SqlRow row) {
    return new TaskWork(
        row.optionalNumber("strand").map(TaskId::new),
        row.optionalText("node"),
        row.integer("attempt"),
        row.integer("deaths"),
        row.optionalInstant("first_claim"),
        row.optionalInstant("began_at"),
        row.optionalInstant("ended_at"));
  }

  private record StoredOutput(TaskId task, Output output) {
    static StoredOutput of(SqlRow row) {
      return new StoredOutput(
          new TaskId(row.number("task_id")),
          new Output(
              new Outlet(row.text("outlet")),
              row.optionalNumber("work_table").map(WorkTableId::new),
              row.number("rows")));
    }
  }
}
