package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.run.PostgresRunReader.StoredTransition;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.RunReader.FailureView;
import dev.tributary.application.run.RunReader.JournalLine;
import dev.tributary.application.run.RunReader.RunDetail;
import dev.tributary.application.run.RunReader.RunSummary;
import dev.tributary.application.run.RunReader.TaskView;
import dev.tributary.application.run.RunReader.TransitionView;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskFailure;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns rows into the records that {@link PostgresRunReader} returns. */
final class RunRecords {
  private RunRecords() {}

  static RunSummary summary(ResultSet row) throws SQLException {
    return new RunSummary(
        new RunId(row.getObject("id", UUID.class)),
        new WorkflowName(row.getString("workflow")),
        row.getString("workflow_label"),
        row.getInt("revision"),
        RunState.valueOf(row.getString("state")),
        row.getString("started_by"),
        createdAt(row),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"),
        failure(row, "failed_activity"));
  }

  static RunDetail detail(ResultSet row, long version) throws SQLException {
    return new RunDetail(
        summary(row),
        new RevisionId(row.getObject("revision_id", UUID.class)),
        RunJson.variables(row.getString("parameters")),
        Sql.number(row, "people"),
        version);
  }

  static TaskView task(ResultSet row) throws SQLException {
    return new TaskView(
        new TaskId(row.getLong("id")),
        new ActivityId(row.getString("activity")),
        TaskState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        createdAt(row),
        Sql.instant(row, "began_at"),
        Sql.instant(row, "ended_at"),
        failure(row, "activity"),
        row.getLong("progress_done"),
        row.getLong("progress_total"),
        RunJson.variables(row.getString("variables")));
  }

  static JournalLine line(ResultSet row) throws SQLException {
    return new JournalLine(
        row.getLong("id"),
        Sql.instant(row, "at").orElseThrow(),
        Severity.valueOf(row.getString("severity")),
        Optional.ofNullable(row.getString("activity")).map(ActivityId::new),
        Sql.number(row, "task_id").map(TaskId::new),
        RunJson.message(row.getString("key"), row.getString("arguments")),
        Optional.ofNullable(row.getString("code")));
  }

  static StoredTransition transition(ResultSet row, WorkflowDefinition definition)
      throws SQLException {
    ActivityId from = new ActivityId(row.getString("activity"));
    Outlet outlet = new Outlet(row.getString("outlet"));
    List<ActivityId> to =
        definition.outOf(from).stream()
            .filter(transition -> transition.outlet().equals(outlet))
            .map(Transition::to)
            .toList();
    TransitionView view =
        new TransitionView(
            from,
            outlet,
            to,
            Sql.number(row, "work_table").map(WorkTableId::new),
            row.getLong("rows"),
            "PUBLISHED".equals(row.getString("state")));
    return new StoredTransition(
        view, StoredTransition.structure(Optional.ofNullable(row.getString("structure"))));
  }

  private static Instant createdAt(ResultSet row) throws SQLException {
    return Sql.instant(row, "created_at").orElseThrow();
  }

  private static Optional<FailureView> failure(ResultSet row, String activity) throws SQLException {
    String json = row.getString("failure");
    if (json == null) {
      return Optional.empty();
    }
    TaskFailure failure = RunJson.failure(json);
    return Optional.of(
        new FailureView(
            new ActivityId(row.getString(activity)),
            failure.failure().code(),
            failure.failure().message(),
            failure.way()));
  }
}
