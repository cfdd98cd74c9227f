package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.Transmissions;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.Suppression;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Moves messages from state to state on the connection of the present transaction. */
@ApplicationScoped
public class PostgresTransmissions implements Transmissions {
  /** Since a message was made, its address may have been suppressed: it is left out after all. */
  static final String CLAIM_BATCH =
      """
      with due as (
        select id, channel, address from tributary.message
        where delivery_id = ? and state = 'READY' and (due is null or due <= ?)
          and not (select held from tributary.delivery where id = ?)
        order by due nulls first, line limit ? for update),
      left_out as (
        update tributary.message m
        set state = 'EXCLUDED', due = null, at = ?,
            exclusion = case s.reason %s end
        from due join tributary.suppression s using (channel, address)
        where m.id = due.id)
      update tributary.message m
      set state = 'SENDING', attempts = attempts + 1, due = null, sending_since = ?
      from due
      where m.id = due.id
        and not exists (
          select from tributary.suppression s
          where s.channel = due.channel and s.address = due.address)
      returning m.*
      """
          .formatted(
              Arrays.stream(Suppression.Reason.values())
                  .map(reason -> "when '%s' then '%s'".formatted(reason, reason.exclusion()))
                  .collect(Collectors.joining(" ")));

  private static final String CLAIM_ONE =
      """
      update tributary.message m
      set state = 'SENDING', attempts = attempts + 1, due = null, sending_since = ?, resent = true
      where m.id = ? and m.state = ?
        and not (select held from tributary.delivery d where d.id = m.delivery_id)
      returning *
      """;
  private static final String SETTLE =
      """
      update tributary.message
      set state = ?, refusal_code = ?, refusal_text = ?, due = ?, sent_at = ?,
          attempts = attempts - ?
      where id = ? and attempts = ?
        and (state = 'SENDING' or state = 'UNKNOWN' and ? in ('SENT', 'FAILED'))
      """;
  private static final String REQUEUE =
      """
      update tributary.message set state = 'READY', attempts = attempts - 1, due = null
      where id = ? and attempts = ? and state = 'FAILED'
      """;
  private static final String ABANDONED =
      """
      update tributary.message set state = ?, refusal_code = ?, refusal_text = ?
      where delivery_id = ? and state = 'SENDING' and not resent
      """;

  private static final String HELD = "select held from tributary.delivery where id = ?";
  private static final String AT_WORK =
      """
      select exists (
        select from tributary.message m join tributary.task t on t.id = m.task_id
        where m.id = ? and t.state in ('READY', 'RUNNING', 'WAITING')) as at_work
      """;
  static final String NEXT_DUE =
      """
      select due from tributary.message
      where delivery_id = ? and state = 'READY' order by due nulls first limit 1
      """;

  private final Sql sql;

  public PostgresTransmissions(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<OutboxMessage> claim(DeliveryId delivery, Instant now, int limit) {
    return sql.list(
        CLAIM_BATCH, MessageRow::read, delivery.value(), now, delivery.value(), limit, now, now);
  }

  @Override
  public Optional<OutboxMessage> claim(MessageId message, MessageState seen, Instant now) {
    return sql.first(CLAIM_ONE, MessageRow::read, now, message.value(), seen);
  }

  @Override
  public boolean isHeld(DeliveryId delivery) {
    return sql.first(HELD, row -> row.isTrue("held"), delivery.value()).orElse(false);
  }

  @Override
  public boolean atWork(MessageId message) {
    return sql.first(AT_WORK, row -> row.isTrue("at_work"), message.value()).orElseThrow();
  }

  @Override
  public void settle(List<Settlement> settlements) {
    sql.batch(SETTLE, settlements.stream().map(PostgresTransmissions::values).toList());
  }

  private static List<Object> values(Settlement settlement) {
    MessageState state = settlement.state();
    return List.of(
        state,
        settlement.refusal().map(Refusal::code),
        settlement.refusal().map(Refusal::text),
        settlement.at().filter(_ -> state == MessageState.READY),
        settlement.at().filter(_ -> state == MessageState.SENT),
        settlement.counted() ? 0 : 1,
        settlement.id().value(),
        settlement.attempt(),
        state);
  }

  @Override
  public void requeue(List<OutboxMessage> messages) {
    sql.batch(
        REQUEUE,
        messages.stream()
            .<List<Object>>map(
                message -> List.of(message.id().value(), message.transmission().attempts()))
            .toList());
  }

  @Override
  public int settleAbandoned(DeliveryId delivery, MessageState state) {
    Optional<Refusal> refusal =
        Optional.of(Refusal.NO_RESPONSE).filter(_ -> state == MessageState.READY);
    return sql.update(
        ABANDONED, state, refusal.map(Refusal::code), refusal.map(Refusal::text), delivery.value());
  }

  @Override
  public Optional<Instant> nextDue(DeliveryId delivery) {
    return sql.first(
        NEXT_DUE, row -> row.optionalInstant("due").orElse(Instant.EPOCH), delivery.value());
  }
}
