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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of {@code tributary.notification_delivery}. */
@ApplicationScoped
public class PostgresNotificationDeliveries implements NotificationDeliveries {
  /**
   * Of one claim at a time, so that it sees what was leased and a hook never gets two requests. A
   * statement of its own, as a statement sees what was committed before it.
   */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('claim of deliveries', 0))::text as held";

  /**
   * The first one that is due, with those of its batch or, where it has none, as many as one
   * request of its target carries. Each target is read once by its index, so what waits for a hook
   * that is at work costs nothing.
   *
   * <p>It only reads. As the source of an update it crashed PostgreSQL 17 when another transaction
   * had just settled one of the rows: the new version of a row is checked with the values of
   * subqueries, of which those behind a false condition were never computed.
   */
  private static final String NEXT =
      """
      with recursive pending as (
        (select target from tributary.notification_delivery
         where state = 'PENDING' order by target limit 1)
        union all
        select (
          select d.target from tributary.notification_delivery d
          where d.state = 'PENDING' and d.target > pending.target order by d.target limit 1)
        from pending where pending.target is not null),
      head as (
        select first.id, first.target, first.batch, coalesce(t.batch, 1) as size
        from pending
        left join tributary.notification_target t on t.name = pending.target and t.kind <> 'MAIL'
        cross join lateral (
          select d.id, d.target, d.batch, d.due_at from tributary.notification_delivery d
          where d.state = 'PENDING' and d.target = pending.target and d.due_at <= ?
            and (d.leased_until is null or d.leased_until <= ?)
          order by d.due_at, d.id limit 1) as first
        where t.name is null or not exists (
          select from tributary.notification_delivery leased
          where leased.state = 'PENDING' and leased.target = pending.target
            and leased.leased_until > ?)
        order by first.due_at, first.id limit 1),
      fresh as (
        select d.id from tributary.notification_delivery d
        where (select batch is null and size > 1 from head)
          and d.state = 'PENDING' and d.target = (select target from head)
          and d.batch is null and d.due_at <= ? and d.id <> (select id from head)
        order by d.due_at, d.id limit (select size - 1 from head)),
      fellow as (
        select d.id from head, tributary.notification_delivery d
        where d.state = 'PENDING' and d.batch = head.batch
        union all select id from fresh
        union all select id from head where batch is null),
      named as (select coalesce(batch, gen_random_uuid()) as batch from head)
      select fellow.id, named.batch from fellow, named
      """;

  private static final String LEASE =
      """
      update tributary.notification_delivery
      set batch = ?, attempts = attempts + 1, leased_until = ?
      where id = any (?::bigint[]) and state = 'PENDING' and due_at <= ?
      returning id, batch, target, address, attempts, notification_id
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
  private final NotificationJson json;

  public PostgresNotificationDeliveries(DataSource dataSource, NotificationJson json) {
    this.sql = new Sql(dataSource);
    this.json = json;
  }

  @Override
  public Optional<ClaimedBatch> claim(Instant now, Duration lease) {
    sql.list(LOCK, row -> row.text("held"));
    return lease(sql.list(NEXT, Next::read, now, now, now, now), now, lease);
  }

  private record Next(long id, UUID batch) {
    static Next read(SqlRow row) {
      return new Next(row.number("id"), row.uuid("batch"));
    }
  }

  /** Empty as well when all of them were settled or postponed meanwhile. */
  private Optional<ClaimedBatch> lease(List<Next> next, Instant now, Duration lease) {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    List<Long> ids = next.stream().map(Next::id).toList();
    List<Row> rows =
        sql
            .list(
                LEASE,
                PostgresNotificationDeliveries::row,
                next.getFirst().batch(),
                now.plus(lease),
                ids,
                now)
            .stream()
            .sorted(Comparator.comparing(Row::id))
            .toList();
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new ClaimedBatch(
                    first.batch(),
                    first.target(),
                    first.address(),
                    first.attempts(),
                    rows.stream().map(Row::notification).toList()));
  }

  private record Row(
      long id, UUID batch, String target, String address, int attempts, UUID notification) {}

  private static Row row(SqlRow row) {
    return new Row(
        row.number("id"),
        row.uuid("batch"),
        row.text("target"),
        row.text("address"),
        row.integer("attempts"),
        row.uuid("notification_id"));
  }

  @Override
  public void delivered(ClaimedBatch batch, Instant now) {
    sql.update(DELIVERED, now, batch.id(), batch.attempt());
  }

  @Override
  public void failed(ClaimedBatch batch, Message reason, Optional<Instant> again, Instant now) {
    sql.update(
        again.isPresent() ? AGAIN : GIVEN_UP,
        again.orElse(now),
        json.message(reason),
        batch.id(),
        batch.attempt());
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
