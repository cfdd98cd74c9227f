package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.Outbox;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the outbox, newest first. */
@ApplicationScoped
public class PostgresOutbox implements Outbox {
  private static final String MESSAGES =
      """
      select * from tributary.message
      where (?::uuid is null or delivery_id = ?)
        and (?::text is null or state = ?) and (?::uuid is null or id < ?)
      order by id desc limit ?
      """;

  /** The newest of each delivery of the run, of which there are few. */
  private static final String MESSAGES_OF_RUN =
      """
      select m.* from tributary.delivery d cross join lateral (
        select * from tributary.message
        where delivery_id = d.id and (?::text is null or state = ?) and (?::uuid is null or id < ?)
        order by id desc limit ?) m
      where d.run_id = ? and (?::uuid is null or d.id = ?)
      order by m.id desc limit ?
      """;

  private static final String MESSAGE = "select * from tributary.message where id = ?";
  private static final String DELIVERIES =
      """
      select * from tributary.delivery
      where (?::uuid is null or run_id = ?) and (?::uuid is null or id < ?)
      order by id desc limit ?
      """;
  private static final String DELIVERY = "select * from tributary.delivery where id = ?";

  private final Sql sql;

  public PostgresOutbox(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<OutboxMessage> messages(Filter filter, Optional<MessageId> before, int limit) {
    Optional<UUID> delivery = filter.delivery().map(DeliveryId::value);
    Optional<MessageState> state = filter.state();
    Optional<UUID> older = before.map(MessageId::value);
    return filter
        .run()
        .map(
            run ->
                sql.list(
                    MESSAGES_OF_RUN,
                    MessageRow::read,
                    state,
                    state,
                    older,
                    older,
                    limit,
                    run.value(),
                    delivery,
                    delivery,
                    limit))
        .orElseGet(
            () ->
                sql.list(
                    MESSAGES,
                    MessageRow::read,
                    delivery,
                    delivery,
                    state,
                    state,
                    older,
                    older,
                    limit));
  }

  @Override
  public Optional<OutboxMessage> message(MessageId id) {
    return sql.first(MESSAGE, MessageRow::read, id.value());
  }

  @Override
  public List<CountedDelivery> deliveries(
      Optional<RunId> run, Optional<DeliveryId> before, int limit) {
    Optional<UUID> only = run.map(RunId::value);
    Optional<UUID> older = before.map(DeliveryId::value);
    return sql.list(DELIVERIES, DeliveryRow::read, only, only, older, older, limit).stream()
        .map(this::counted)
        .toList();
  }

  @Override
  public Optional<CountedDelivery> delivery(DeliveryId id) {
    return sql.first(DELIVERY, DeliveryRow::read, id.value()).map(this::counted);
  }

  private CountedDelivery counted(Delivery delivery) {
    return new CountedDelivery(delivery, Counting.of(sql, delivery.id()));
  }
}
