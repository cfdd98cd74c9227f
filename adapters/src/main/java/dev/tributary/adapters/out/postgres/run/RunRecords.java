package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.worktable.StructureJson;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.run.history.RunReader.FailureView;
import dev.tributary.application.run.history.RunReader.JournalLine;
import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.Suspension;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns rows into the records that {@link PostgresRunReader} returns. */
final class RunRecords {
  private RunRecords() {}

  static RunSummary summary(SqlRow row) {
    return new RunSummary(
        new RunId(row.uuid("id")),
        new WorkflowName(row.text("workflow")),
        row.text("workflow_label"),
        row.integer("revision"),
        new RevisionId(row.uuid("revision_id")),
        row.optionalText("test").isPresent(),
        RunState.valueOf(row.text("state")),
        TriggerRow.of(row),
        createdAt(row),
        row.optionalInstant("started_at"),
        row.optionalInstant("ended_at"),
        failure(row, "failed_activity"),
        row.optionalNumber("queue_position"));
  }

  static RunDetail detail(SqlRow row) {
    return new RunDetail(
        summary(row), RunJson.variables(row.text("parameters")), row.optionalNumber("people"));
  }

  static TaskView task(SqlRow row) {
    return new TaskView(
        new TaskId(row.number("id")),
        new ActivityId(row.text("activity")),
        row.integer("activation"),
        TaskState.valueOf(row.text("state")),
        TaskRows.intervention(row),
        row.integer("attempt"),
        createdAt(row),
        row.optionalInstant("began_at"),
        row.optionalInstant("ended_at"),
        failure(row, "activity"),
        row.number("progress_done"),
        row.number("progress_total"),
        RunJson.variables(row.text("variables")),
        waitsFor(row));
  }

  private static Optional<Wait> waitsFor(SqlRow row) {
    return TaskState.valueOf(row.text("state")) == TaskState.WAITING
        ? row.optionalText("suspension").map(SuspensionJson::read).map(Suspension::waitsFor)
        : Optional.empty();
  }

  static JournalLine line(SqlRow row) {
    return new JournalLine(
        row.number("id"),
        row.instant("at"),
        Severity.valueOf(row.text("severity")),
        row.optionalText("activity").map(ActivityId::new),
        row.optionalNumber("task_id").map(TaskId::new),
        RunJson.message(row.text("key"), row.text("arguments")),
        row.optionalText("code"));
  }

  static TransitionView transition(SqlRow row, WorkflowDefinition definition) {
    ActivityId from = new ActivityId(row.text("activity"));
    Outlet outlet = new Outlet(row.text("outlet"));
    List<ActivityId> to =
        definition.outOf(from).stream()
            .filter(transition -> transition.outlet().equals(outlet))
            .map(Transition::to)
            .toList();
    return new TransitionView(
        from,
        outlet,
        to,
        table(row),
        row.optionalText("state").filter("STORED"::equals).isPresent());
  }

  /** The table of an output, joined to its entry of the catalogue. */
  static Optional<WorkTable> table(SqlRow row) {
    return row.optionalNumber("work_table")
        .map(
            number ->
                new WorkTable(
                    new WorkTableId(number),
                    Storage.valueOf(row.text("storage")),
                    StructureJson.read(row.text("structure")),
                    row.number("rows")));
  }

  private static Instant createdAt(SqlRow row) {
    return row.instant("created_at");
  }

  private static Optional<FailureView> failure(SqlRow row, String activity) {
    return row.optionalText("failure")
        .map(RunJson::failure)
        .map(
            failure ->
                new FailureView(
                    new ActivityId(row.text(activity)),
                    failure.failure().code(),
                    failure.failure().message(),
                    failure.resolution()));
  }
}
