package dev.tributary.adapters.out.postgres.message;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.workflow.WorkflowName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A delivery as a row of {@code tributary.delivery}. */
final class DeliveryRow {
  private DeliveryRow() {}

  static Delivery read(ResultSet row) throws SQLException {
    return new Delivery(
        new DeliveryId(row.getObject("id", UUID.class)),
        new RunId(row.getObject("run_id", UUID.class)),
        new TaskId(row.getLong("task_id")),
        new WorkflowName(row.getString("workflow")),
        new ActivityId(row.getString("activity")),
        row.getString("label"),
        row.getLong("selected"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
