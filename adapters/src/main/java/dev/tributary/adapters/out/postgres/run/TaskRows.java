package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.Intervention;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.TaskWork;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of tasks. They are written as JSON objects whose fields are columns, so that one
 * statement writes any number of them.
 */
final class TaskRows {
  /**
   * What {@link #read} needs of {@code tributary.task t}: outputs with their tables' entries. The
   * offset makes the planner find each table by its key: it expects a hundred outputs of a task.
   */
  static final String COLUMNS =
      """
      t.*, (
        select coalesce(jsonb_agg(o || jsonb_build_object(
          'storage', w.storage, 'structure', w.structure) order by left_by.place), '[]')
        from jsonb_array_elements(t.outputs) with ordinality as left_by(o, place)
        left join lateral (
          select storage, structure from tributary.work_table
          where id = (o ->> 'table')::bigint offset 0) w on true) as left_by
      """;

  /** Whether {@code tributary.task t} is the newest activation of its activity. */
  static final String NEWEST =
      """
      not exists (
        select from tributary.task newer
        where newer.run_id = t.run_id and newer.activity = t.activity
          and newer.activation > t.activation)
      """;

  /** Inserts the rows of {@link #added}: of a run, at a time, selected beside other tables. */
  static final String ADD =
      """
      insert into tributary.task
        (id, run_id, activity, place, activation, state, strand, node, attempt, deaths, variables,
         outputs, first_claim, began_at, ended_at, alert_at, failure, suspension, created_at)
      select t.id, %s, t.activity, t.place, t.activation, t.state, t.strand, t.node, t.attempt,
        t.deaths, t.variables, t.outputs, t.first_claim, t.began_at, t.ended_at, t.alert_at,
        t.failure, t.suspension, %s
      from %s jsonb_to_recordset(?::jsonb) as t(
        id bigint, activity text, place integer, activation integer, state text, strand bigint,
        node text, attempt integer, deaths integer, variables jsonb, outputs jsonb,
        first_claim timestamptz, began_at timestamptz, ended_at timestamptz, alert_at timestamptz,
        failure jsonb, suspension jsonb)
      """;

  private TaskRows() {}

  /** The tasks of a run that are not stored yet. */
  static String added(WorkflowRun run) {
    List<ActivityId> places = run.definition().activities().stream().map(Activity::id).toList();
    ArrayNode rows = RunJson.array();
    for (ActivityTask task : run.addedTasks()) {
      ObjectNode row = changed(run, task);
      row.put("activity", task.activity().value());
      row.put("place", places.indexOf(task.activity()));
      row.put("activation", task.activation());
      rows.add(row);
    }
    return rows.toString();
  }

  /** The changed tasks of a run, a document each. */
  static List<String> changed(WorkflowRun run) {
    return run.changedTasks().stream().map(task -> changed(run, task).toString()).toList();
  }

  private static ObjectNode changed(WorkflowRun run, ActivityTask task) {
    ObjectNode row = RunJson.object();
    TaskWork work = task.work();
    row.put("id", task.id().value());
    row.put("state", task.state().name());
    work.strand().ifPresent(strand -> row.put("strand", strand.value()));
    work.node().ifPresent(node -> row.put("node", node));
    row.put("attempt", work.attempt());
    row.put("deaths", work.deaths());
    if (!task.is(Intervention.NONE)) {
      row.put("intervention", task.intervention().name());
    }
    row.set("variables", RunJson.variableObject(task.variables()));
    row.set("outputs", RunJson.outputs(task.outputs()));
    put(row, "first_claim", work.firstClaim());
    put(row, "began_at", work.began());
    put(row, "ended_at", work.ended());
    put(row, "alert_at", alertAt(run, task));
    task.failure().ifPresent(failure -> row.set("failure", RunJson.failureObject(failure)));
    work.suspension().ifPresent(last -> row.set("suspension", SuspensionJson.write(last)));
    return row;
  }

  private static Optional<Instant> alertAt(WorkflowRun run, ActivityTask task) {
    return task.state() == TaskState.RUNNING
        ? run.activity(task)
            .options()
            .maxDuration()
            .flatMap(longest -> task.work().firstClaim().map(from -> from.plus(longest)))
        : Optional.empty();
  }

  private static void put(ObjectNode row, String column, Optional<Instant> instant) {
    instant.ifPresent(at -> row.put(column, at.toString()));
  }

  static ActivityTask read(SqlRow row) {
    return new ActivityTask(
        new TaskId(row.number("id")),
        new ActivityId(row.text("activity")),
        row.integer("activation"),
        TaskState.valueOf(row.text("state")),
        intervention(row),
        work(row),
        RunJson.variables(row.text("variables")),
        RunJson.outputs(row.text("left_by")),
        row.optionalText("failure").map(RunJson::failure));
  }

  static Intervention intervention(SqlRow row) {
    return row.optionalText("intervention").map(Intervention::valueOf).orElse(Intervention.NONE);
  }

  private static TaskWork work(SqlRow row) {
    return new TaskWork(
        row.optionalNumber("strand").map(TaskId::new),
        row.optionalText("node"),
        row.integer("attempt"),
        row.integer("deaths"),
        row.optionalInstant("first_claim"),
        row.optionalInstant("began_at"),
        row.optionalInstant("ended_at"),
        row.optionalText("suspension").map(SuspensionJson::read));
  }
}
