package dev.tributary.adapters.out.postgres.message;

import dev.tributary.application.message.Transmissions;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.Suppression;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Moves messages from state to state on the connection of the present transaction. */
@ApplicationScoped
public class PostgresTransmissions implements Transmissions {
  /** Since a message was made, its mailbox may have been closed: it is left out after all. */
  static final String CLAIM_BATCH =
      """
      with due as (
        select id, lower(recipient) as mailbox from tributary.message
        where delivery_id = ? and state = 'READY' and (due is null or due <= ?)
        order by due nulls first, line limit ? for update),
      left_out as (
        update tributary.message m
        set state = 'EXCLUDED', due = null, at = ?,
            exclusion = case s.reason %s end
        from due join tributary.suppression s using (mailbox)
        where m.id = due.id)
      update tributary.message m
      set state = 'SENDING', attempts = attempts + 1, due = null, sending_since = ?
      from due
      where m.id = due.id
        and not exists (select from tributary.suppression s where s.mailbox = due.mailbox)
      returning m.*
      """
          .formatted(
              Arrays.stream(Suppression.Reason.values())
                  .map(reason -> "when '%s' then '%s'".formatted(reason, reason.exclusion()))
                  .collect(Collectors.joining(" ")));

  private static final String CLAIM_ONE =
      """
      update tributary.message
      set state = 'SENDING', attempts = attempts + 1, due = null, sending_since = ?, resent = true
      where id = ? and state = ? returning *
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

  private static final String AT_WORK =
      """
      select exists (
        select from tributary.message m join tributary.task t on t.id = m.task_id
        where m.id = ? and t.state in ('READY', 'RUNNING'))
      """;
  static final String NEXT_DUE =
      """
      select due from tributary.message
      where delivery_id = ? and state = 'READY' order by due nulls first limit 1
      """;

  private final DataSource dataSource;

  public PostgresTransmissions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<OutboxMessage> claim(DeliveryId delivery, Instant now, int limit) {
    return claimed(CLAIM_BATCH, delivery.value(), utc(now), limit, utc(now), utc(now));
  }

  @Override
  public Optional<OutboxMessage> claim(MessageId message, MessageState seen, Instant now) {
    return claimed(CLAIM_ONE, utc(now), message.value(), seen.name()).stream().findFirst();
  }

  @Override
  public boolean atWork(MessageId message) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(AT_WORK)) {
      statement.setObject(1, message.value());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot check whether a message is still being sent", failed);
    }
  }

  private List<OutboxMessage> claimed(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<OutboxMessage> claimed = new ArrayList<>();
        while (rows.next()) {
          claimed.add(MessageRow.read(rows));
        }
        return claimed;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot mark messages as being sent", failed);
    }
  }

  @Override
  public void settle(List<Settlement> settlements) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SETTLE)) {
      for (Settlement settlement : settlements) {
        bind(statement, settlement);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot settle messages", failed);
    }
  }

  private static void bind(PreparedStatement statement, Settlement settlement) throws SQLException {
    OffsetDateTime at = settlement.at().map(PostgresTransmissions::utc).orElse(null);
    statement.setString(1, settlement.state().name());
    bind(statement, 2, settlement.refusal());
    statement.setObject(4, only(settlement.state() == MessageState.READY, at), TIMESTAMP);
    statement.setObject(5, only(settlement.state() == MessageState.SENT, at), TIMESTAMP);
    statement.setInt(6, settlement.counted() ? 0 : 1);
    statement.setObject(7, settlement.id().value());
    statement.setInt(8, settlement.attempt());
    statement.setString(9, settlement.state().name());
  }

  private static void bind(PreparedStatement statement, int first, Optional<Refusal> refusal)
      throws SQLException {
    statement.setObject(first, refusal.map(Refusal::code).orElse(null), java.sql.Types.INTEGER);
    statement.setString(first + 1, refusal.map(Refusal::text).orElse(null));
  }

  private static final int TIMESTAMP = java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

  private static @Nullable OffsetDateTime only(boolean applies, @Nullable OffsetDateTime at) {
    return applies ? at : null;
  }

  @Override
  public void requeue(List<OutboxMessage> messages) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(REQUEUE)) {
      for (OutboxMessage message : messages) {
        statement.setObject(1, message.id().value());
        statement.setInt(2, message.transmission().attempts());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot take attempts back", failed);
    }
  }

  @Override
  public int settleAbandoned(DeliveryId delivery, MessageState state) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ABANDONED)) {
      statement.setString(1, state.name());
      bind(statement, 2, Optional.of(Refusal.NO_RESPONSE).filter(_ -> state == MessageState.READY));
      statement.setObject(4, delivery.value());
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot settle abandoned messages", failed);
    }
  }

  @Override
  public Optional<Instant> nextDue(DeliveryId delivery) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEXT_DUE)) {
      statement.setObject(1, delivery.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(due(row)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read when a message is due", failed);
    }
  }

  private static Instant due(ResultSet row) throws SQLException {
    OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
    return due == null ? Instant.EPOCH : due.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
