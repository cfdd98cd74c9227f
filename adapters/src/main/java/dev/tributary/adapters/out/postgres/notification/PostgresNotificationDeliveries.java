package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code tributary.notification_delivery}. */
@ApplicationScoped
public class PostgresNotificationDeliveries implements NotificationDeliveries {
  /** A claim locks the same rows by their ids, when the lease has expired. */
  private static final String LOCK_BATCH =
      """
      select id from tributary.notification_delivery
      where state = 'PENDING' and batch = ? and attempts = ? order by id for no key update
      """;

  private static final String DELIVERED =
      """
      update tributary.notification_delivery
      set state = 'DELIVERED', due_at = null, leased_until = null, failure = null, settled_at = ?
      where state = 'PENDING' and batch = ? and attempts = ?
      """;

  private static final String AGAIN =
      """
      update tributary.notification_delivery
      set due_at = ?, leased_until = null, failure = ?::jsonb
      where state = 'PENDING' and batch = ? and attempts = ?
      """;

  private static final String GIVEN_UP =
      """
      update tributary.notification_delivery
      set state = 'FAILED', due_at = null, leased_until = null, settled_at = ?, failure = ?::jsonb
      where state = 'PENDING' and batch = ? and attempts = ?
      """;

  private static final String REPLAY =
      """
      update tributary.notification_delivery
      set state = 'PENDING', due_at = ?, attempts = 0, batch = null, settled_at = null
      where id = ? and state <> 'PENDING'
      """;

  private static final String SELECT =
      """
      select id, notification_id, target, address, state, attempts, due_at, settled_at, failure
      from tributary.notification_delivery
      """;

  private final Sql sql;
  private final DeliveryClaims claims;
  private final NotificationJson json;

  public PostgresNotificationDeliveries(DataSource dataSource, NotificationJson json) {
    this.sql = new Sql(dataSource);
    this.claims = new DeliveryClaims(sql);
    this.json = json;
  }

  @Override
  public Optional<ClaimedBatch> claim(Instant now, Duration lease) {
    return claims.claim(now, lease);
  }

  @Override
  public void delivered(ClaimedBatch batch, Instant now) {
    lock(batch);
    sql.update(DELIVERED, now, batch.id(), batch.attempt());
  }

  @Override
  public void failed(ClaimedBatch batch, Message reason, Optional<Instant> again, Instant now) {
    lock(batch);
    sql.update(
        again.isPresent() ? AGAIN : GIVEN_UP,
        again.orElse(now),
        json.message(reason),
        batch.id(),
        batch.attempt());
  }

  private void lock(ClaimedBatch batch) {
    sql.list(LOCK_BATCH, row -> row.number("id"), batch.id(), batch.attempt());
  }

  @Override
  public boolean replay(long delivery, Instant now) {
    return sql.update(REPLAY, now, delivery) > 0;
  }

  @Override
  public Optional<StoredDelivery> find(long delivery) {
    return sql.first(SELECT + " where id = ?", this::stored, delivery);
  }

  @Override
  public List<StoredDelivery> list(Filter filter, Optional<Long> before, int limit) {
    SqlFragment statement = SqlFragment.of(SELECT + " where true");
    if (filter.state().isPresent()) {
      statement = statement.then(" and state = ?", filter.state().get());
    }
    if (filter.notification().isPresent()) {
      statement = statement.then(" and notification_id = ?", filter.notification().get());
    }
    if (before.isPresent()) {
      statement = statement.then(" and id < ?", before.get());
    }
    return sql.list(statement.then(" order by id desc limit ?", limit), this::stored);
  }

  private StoredDelivery stored(SqlRow row) {
    return new StoredDelivery(
        row.number("id"),
        row.uuid("notification_id"),
        row.text("target"),
        row.text("address"),
        DeliveryState.valueOf(row.text("state")),
        row.integer("attempts"),
        row.optionalInstant("due_at"),
        row.optionalInstant("settled_at"),
        row.optionalText("failure").map(json::message));
  }
}
