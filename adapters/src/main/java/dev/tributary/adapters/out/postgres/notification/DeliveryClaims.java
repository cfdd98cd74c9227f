package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements that claim deliveries. */
final class DeliveryClaims {
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

  /** In the order in which those lock them who settle a batch. */
  private static final String LOCK_ROWS =
      """
      select id from tributary.notification_delivery
      where id = any (?::bigint[]) and state = 'PENDING' and due_at <= ?
      order by id for no key update
      """;

  private static final String LEASE =
      """
      update tributary.notification_delivery
      set batch = ?, attempts = attempts + 1, leased_until = ?
      where id = any (?::bigint[])
      returning id, batch, target, address, attempts, notification_id
      """;

  private final Sql sql;

  DeliveryClaims(Sql sql) {
    this.sql = sql;
  }

  /**
   * When those that it has read were settled or postponed meanwhile, it reads once more: others may
   * be due.
   */
  Optional<ClaimedBatch> claim(Instant now, Duration lease) {
    sql.list(LOCK, row -> row.text("held"));
    List<Next> next = next(now);
    Optional<ClaimedBatch> claimed = lease(next, now, lease);
    return claimed.isEmpty() && !next.isEmpty() ? lease(next(now), now, lease) : claimed;
  }

  private record Next(long id, UUID batch) {
    static Next read(SqlRow row) {
      return new Next(row.number("id"), row.uuid("batch"));
    }
  }

  private List<Next> next(Instant now) {
    return sql.list(NEXT, Next::read, now, now, now, now);
  }

  private Optional<ClaimedBatch> lease(List<Next> next, Instant now, Duration lease) {
    List<Long> locked = locked(next, now);
    if (locked.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows =
        sql
            .list(LEASE, DeliveryClaims::row, next.getFirst().batch(), now.plus(lease), locked)
            .stream()
            .sorted(Comparator.comparing(Row::id))
            .toList();
    return Optional.of(batch(rows.getFirst(), rows));
  }

  private List<Long> locked(List<Next> next, Instant now) {
    List<Long> ids = next.stream().map(Next::id).toList();
    return ids.isEmpty() ? ids : sql.list(LOCK_ROWS, row -> row.number("id"), ids, now);
  }

  private static ClaimedBatch batch(Row first, List<Row> rows) {
    return new ClaimedBatch(
        first.batch(),
        first.target(),
        first.address(),
        first.attempts(),
        rows.stream().map(Row::notification).toList());
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
}
