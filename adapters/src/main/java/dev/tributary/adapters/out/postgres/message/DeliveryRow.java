package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.workflow.WorkflowName;

/** A delivery as a row of {@code tributary.delivery}. */
final class DeliveryRow {
  private DeliveryRow() {}

  static Delivery read(SqlRow row) {
    return new Delivery(
        new DeliveryId(row.uuid("id")),
        new RunId(row.uuid("run_id")),
        new TaskId(row.number("task_id")),
        new WorkflowName(row.text("workflow")),
        new ActivityId(row.text("activity")),
        row.text("label"),
        row.number("selected"),
        row.instant("started_at"),
        row.optionalInstant("finished_at"),
        row.isTrue("held"),
        row.isTrue("test"));
  }
}
