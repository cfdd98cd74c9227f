package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Kind;
import dev.tributary.domain.run.Trigger.Origin;
import java.util.Optional;

/** The columns of a run that hold its trigger. */
final class TriggerRow {
  private TriggerRow() {}

  static Trigger of(SqlRow row) {
    String name = row.text("started_by");
    return switch (Kind.valueOf(row.text("trigger_kind"))) {
      case PERSON -> new Trigger.Person(name);
      case KEY -> new Trigger.Key(name);
      case SCHEDULE -> new Trigger.Schedule(name);
      case SIGNAL -> new Trigger.Signal(name, sender(row));
      case TEST -> new Trigger.Test(name);
      case PARENT_RUN -> new Trigger.ParentRun(origin(row), name);
    };
  }

  private static Optional<Origin> sender(SqlRow row) {
    return row.optionalText("origin_activity").map(_ -> origin(row));
  }

  private static Origin origin(SqlRow row) {
    return new Origin(
        new RunId(row.uuid("origin_run")), new ActivityId(row.text("origin_activity")));
  }
}
