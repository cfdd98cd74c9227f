package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.notification.Notifications;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.ExplicitRecipients;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of {@code tributary.notification}. */
@ApplicationScoped
public class PostgresNotifications implements Notifications {
  private static final String SELECT =
      """
      select id, type, workflow, run_id, activity, message, reasons, once, at, acknowledged_at,
        acknowledged_by
      from tributary.notification
      """;

  private static final String ACKNOWLEDGE =
      """
      update tributary.notification set acknowledged_at = ?, acknowledged_by = ?
      where id = ? and acknowledged_at is null
      """;

  private static final String IN_ORDER =
      SELECT + " join unnest(?) with ordinality as wanted(one, place) on one = id order by place";

  private static final String REMOVE =
      """
      delete from tributary.notification where id in (
        select id from tributary.notification where seen_at < ? order by seen_at limit ?)
      """;

  private final Sql sql;
  private final RecordedEvents events;
  private final NotificationJson json;

  public PostgresNotifications(
      DataSource dataSource, RecordedEvents events, NotificationJson json) {
    this.sql = new Sql(dataSource);
    this.events = events;
    this.json = json;
  }

  @Override
  public void record(List<Notification> happened) {
    events.add(happened);
  }

  @Override
  public List<StoredNotification> list(Filter filter, Optional<UUID> before, int limit) {
    events.store();
    SqlFragment statement = SqlFragment.of(SELECT + " where true");
    if (filter.open()) {
      statement = statement.then(" and attention and acknowledged_at is null");
    }
    if (filter.workflow().isPresent()) {
      statement = statement.then(" and workflow = ?", filter.workflow().get().value());
    }
    if (before.isPresent()) {
      statement = statement.then(" and id < ?", before.get());
    }
    return sql.list(statement.then(" order by id desc limit ?", limit), this::stored);
  }

  @Override
  public Optional<StoredNotification> find(UUID id) {
    events.store();
    return sql.first(SELECT + " where id = ?", this::stored, id);
  }

  @Override
  public List<StoredNotification> all(List<UUID> ids) {
    events.store();
    return sql.list(IN_ORDER, this::stored, (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public boolean acknowledge(UUID id, String by, Instant now) {
    events.store();
    return sql.update(ACKNOWLEDGE, now, by, id) > 0;
  }

  @Override
  public int removeBefore(Instant end, int limit) {
    events.store();
    return sql.update(REMOVE, end, limit);
  }

  private StoredNotification stored(SqlRow row) {
    return new StoredNotification(
        row.uuid("id"),
        new Notification(
            EventType.of(row.text("type")).orElseThrow(),
            new Subject(
                row.optionalText("workflow").map(WorkflowName::new),
                row.optionalText("run_id").map(UUID::fromString).map(RunId::new),
                row.optionalText("activity").map(ActivityId::new)),
            json.message(row.text("message")),
            json.messages(row.text("reasons")),
            row.instant("at"),
            row.optionalText("once"),
            ExplicitRecipients.NONE),
        row.optionalInstant("acknowledged_at")
            .map(at -> new Acknowledgement(row.text("acknowledged_by"), at)));
  }
}
