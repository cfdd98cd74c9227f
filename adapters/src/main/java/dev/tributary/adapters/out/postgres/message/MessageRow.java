package dev.tributary.adapters.out.postgres.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Transmission;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A message as a row of {@code tributary.message}. */
final class MessageRow {
  static final String INSERT =
      """
      insert into tributary.message
        (id, delivery_id, run_id, task_id, activity, line, state, exclusion, detail, message_id,
         sender, recipient, subject, html, body, filled, used, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      on conflict (task_id, line) do nothing
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> USED = new TypeReference<>() {};

  private MessageRow() {}

  static void bind(PreparedStatement insert, OutboxMessage message) throws SQLException {
    Connection connection = insert.getConnection();
    insert.setObject(1, message.id().value());
    insert.setObject(2, message.delivery().value());
    insert.setObject(3, message.run().value());
    insert.setLong(4, message.task().value());
    insert.setString(5, message.activity().value());
    insert.setLong(6, message.line());
    insert.setString(7, message.state().name());
    insert.setString(8, message.exclusion().map(Exclusion::name).orElse(null));
    insert.setString(9, message.detail());
    insert.setString(10, message.messageId());
    insert.setString(11, message.sender());
    insert.setString(12, message.recipient());
    insert.setString(13, message.content().subject());
    insert.setString(14, message.content().html());
    insert.setString(15, message.content().text());
    insert.setArray(16, connection.createArrayOf("text", message.filled().toArray()));
    insert.setString(17, json(message.row()));
    insert.setObject(18, message.at().atOffset(ZoneOffset.UTC));
  }

  static OutboxMessage read(ResultSet row) throws SQLException {
    return new OutboxMessage(
        new MessageId(row.getObject("id", UUID.class)),
        new DeliveryId(row.getObject("delivery_id", UUID.class)),
        new RunId(row.getObject("run_id", UUID.class)),
        new TaskId(row.getLong("task_id")),
        new ActivityId(row.getString("activity")),
        row.getLong("line"),
        MessageState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("exclusion")).map(Exclusion::valueOf),
        row.getString("detail"),
        row.getString("message_id"),
        row.getString("sender"),
        row.getString("recipient"),
        new MessageContent(row.getString("subject"), row.getString("html"), row.getString("body")),
        List.of((String[]) row.getArray("filled").getArray()),
        used(row.getString("used")),
        transmission(row),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Transmission transmission(ResultSet row) throws SQLException {
    Optional<Refusal> refusal = Optional.empty();
    String text = row.getString("refusal_text");
    if (text != null) {
      refusal = Optional.of(new Refusal(row.getInt("refusal_code"), text));
    }
    return new Transmission(
        row.getInt("attempts"), instant(row, "due"), refusal, instant(row, "sent_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static String json(Map<String, String> used) {
    try {
      return JSON.writeValueAsString(used);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> used(String json) {
    try {
      return JSON.readValue(json, USED);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the outbox holds broken JSON", impossible);
    }
  }
}
