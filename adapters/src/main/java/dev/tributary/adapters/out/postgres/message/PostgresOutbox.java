package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.BoundedList.Reading;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.message.Outbox;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads the outbox, newest first. */
@ApplicationScoped
public class PostgresOutbox implements Outbox {
  private static final Reading<OutboxMessage, UUID> LISTED =
      new Reading<>("r.*", "", MessageRow::read, message -> message.id().value());

  private static final String DELIVERIES_OF_RUN =
      "select id from tributary.delivery where run_id = ?";

  private static final String MESSAGE = "select * from tributary.message where id = ?";
  private static final String DELIVERY = "select * from tributary.delivery where id = ?";

  private static final String WITH_SUB_WORKFLOWS =
      """
      with recursive started (id) as (
        select ?::uuid
        union
        select r.id from started
        join tributary.run r on r.origin_run = started.id and r.trigger_kind = 'PARENT_RUN')
      select d.* from started join tributary.delivery d on d.run_id = started.id
      order by d.id limit ?
      """;

  private static final String OF_TASK = "select * from tributary.delivery where task_id = ?";

  private final Sql sql;

  public PostgresOutbox(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public ListPage<OutboxMessage, MessageId> messages(
      Filter filter, Optional<MessageId> before, int limit) {
    return MessageRanges.of(filter, this::deliveries)
        .page(sql, LISTED, before.map(MessageId::value), limit)
        .at(MessageId::new);
  }

  private List<DeliveryId> deliveries(RunId run) {
    return sql.list(DELIVERIES_OF_RUN, row -> new DeliveryId(row.uuid("id")), run.value());
  }

  @Override
  public Optional<OutboxMessage> message(MessageId id) {
    return sql.first(MESSAGE, MessageRow::read, id.value());
  }

  @Override
  public List<CountedDelivery> deliveries(
      Optional<RunId> run, Optional<DeliveryId> before, int limit) {
    SqlFragment conditions =
        SqlFragment.join(
            " and ",
            Stream.of(
                    run.map(id -> SqlFragment.of("run_id = ?", id.value())),
                    before.map(id -> SqlFragment.of("id < ?", id.value())),
                    Optional.of(SqlFragment.of("true")))
                .flatMap(Optional::stream)
                .toList());
    return sql
        .list(
            SqlFragment.of("select * from tributary.delivery where ")
                .then(conditions)
                .then(" order by id desc limit ?", limit),
            DeliveryRow::read)
        .stream()
        .map(this::counted)
        .toList();
  }

  @Override
  public List<CountedDelivery> withSubWorkflows(RunId run, int limit) {
    return sql.list(WITH_SUB_WORKFLOWS, DeliveryRow::read, run.value(), limit).stream()
        .map(this::counted)
        .toList();
  }

  @Override
  public Optional<CountedDelivery> delivery(DeliveryId id) {
    return sql.first(DELIVERY, DeliveryRow::read, id.value()).map(this::counted);
  }

  @Override
  public Optional<CountedDelivery> ofTask(TaskId task) {
    return sql.first(OF_TASK, DeliveryRow::read, task.value()).map(this::counted);
  }

  private CountedDelivery counted(Delivery delivery) {
    return new CountedDelivery(delivery, Counting.of(sql, delivery.id()));
  }
}
