package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.Messages;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.AddressSpellings;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Writes the outbox on the connection of the present transaction. */
@ApplicationScoped
public class PostgresMessages implements Messages {
  private static final String OPEN =
      """
      insert into tributary.delivery
        (id, run_id, task_id, workflow, activity, label, selected, started_at,
         finished_at, held, test)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (task_id) do nothing
      """;
  private static final String OF_TASK = "select * from tributary.delivery where task_id = ?";

  /** By the one key of {@code message_reached}, which no other index can replace. */
  static final String REACHED =
      """
      select distinct channel, address from tributary.message
      where ((('x' || left(delivery_id::text, 8))::bit(32)::bigint << 32)
          | (hashtextextended(delivery_id::text || address, 0) & 4294967295)) = any (array(
          select (('x' || left(key, 8))::bit(32)::bigint << 32)
            | (hashtextextended(key, 0) & 4294967295)
          from unnest(?::text[]) as wanted(key)))
        and delivery_id::text || address = any (?) and state <> 'EXCLUDED'
      """;

  private static final String CLOSE =
      "update tributary.delivery set finished_at = ? where id = ? and finished_at is null";

  /** Before their deliveries, so that no statement removes all messages of a large one. */
  private static final String REMOVE_MESSAGES =
      """
      delete from tributary.message where id = any (array(
        select m.id
        from tributary.delivery d join tributary.message m on m.delivery_id = d.id
        where d.finished_at < ? order by d.finished_at limit ?))
      """;

  private static final String REMOVE_EMPTY =
      """
      delete from tributary.delivery where id = any (array(
        select id from (
          select id from tributary.delivery where finished_at < ?
          order by finished_at limit ? for update skip locked) oldest
        where not exists (select from tributary.message m where m.delivery_id = oldest.id)))
      """;

  private final Sql sql;

  public PostgresMessages(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Delivery open(Delivery delivery) {
    insert(delivery);
    return sql.first(OF_TASK, DeliveryRow::read, delivery.task().value()).orElseThrow();
  }

  @Override
  public void store(Delivery finished, List<OutboxMessage> messages) {
    insert(finished);
    sql.later(MessageRow.INSERT, MessageRow.json(messages));
  }

  private void insert(Delivery delivery) {
    sql.later(
        OPEN,
        delivery.id().value(),
        delivery.run().value(),
        delivery.task().value(),
        delivery.workflow().value(),
        delivery.activity().value(),
        delivery.label(),
        delivery.selected(),
        delivery.startedAt(),
        delivery.finishedAt(),
        delivery.held(),
        delivery.test());
  }

  /** At once: the caller composes the next ones meanwhile. */
  @Override
  public void add(List<OutboxMessage> messages) {
    sql.update(MessageRow.INSERT, MessageRow.json(messages));
  }

  @Override
  public Set<Address> reached(DeliveryId delivery, Collection<Address> addresses) {
    AddressSpellings wanted = AddressSpellings.of(addresses);
    List<String> keys = wanted.all().stream().map(spelling -> delivery + spelling).toList();
    return Set.copyOf(sql.list(REACHED, row -> wanted.address(AddressRow.read(row)), keys, keys));
  }

  @Override
  public DeliveryCounts counts(DeliveryId delivery) {
    return Counting.of(sql, delivery);
  }

  @Override
  public boolean close(DeliveryId delivery, Instant at) {
    return sql.update(CLOSE, at, delivery.value()) == 1;
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    return sql.update(REMOVE_MESSAGES, instant, limit) + sql.update(REMOVE_EMPTY, instant, limit);
  }
}
