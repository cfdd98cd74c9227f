package dev.tributary.adapters.out.postgres.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Transmission;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.util.List;
import java.util.Map;

/** A message as a row of {@code tributary.message}. */
final class MessageRow {
  static final String INSERT =
      """
      insert into tributary.message
        (id, delivery_id, run_id, task_id, activity, line, state, exclusion, detail, message_id,
         sender, channel, recipient, address, subject, html, body, filled, used, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      on conflict (task_id, line) do nothing
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> USED = new TypeReference<>() {};

  private MessageRow() {}

  /** The arguments of {@link #INSERT}. */
  static List<Object> values(OutboxMessage message) {
    return switch (message.content()) {
      case EmailContent(var subject, var html, var text) -> values(message, subject, html, text);
    };
  }

  private static List<Object> values(
      OutboxMessage message, String subject, String html, String text) {
    return List.of(
        message.id().value(),
        message.delivery().value(),
        message.run().value(),
        message.task().value(),
        message.activity().value(),
        message.line(),
        message.state(),
        message.exclusion(),
        message.detail(),
        message.messageId(),
        message.sender(),
        message.channel(),
        message.recipient(),
        message.address().value(),
        subject,
        html,
        text,
        message.filled(),
        json(message.row()),
        message.at());
  }

  static OutboxMessage read(SqlRow row) {
    Channel channel = Channel.valueOf(row.text("channel"));
    return new OutboxMessage(
        new MessageId(row.uuid("id")),
        new DeliveryId(row.uuid("delivery_id")),
        new RunId(row.uuid("run_id")),
        new TaskId(row.number("task_id")),
        new ActivityId(row.text("activity")),
        row.number("line"),
        MessageState.valueOf(row.text("state")),
        row.optionalText("exclusion").map(Exclusion::valueOf),
        row.text("detail"),
        row.text("message_id"),
        row.text("sender"),
        channel,
        row.text("recipient"),
        content(channel, row),
        row.texts("filled"),
        used(row.text("used")),
        transmission(row),
        row.instant("at"));
  }

  private static MessageContent content(Channel channel, SqlRow row) {
    return switch (channel) {
      case EMAIL -> new EmailContent(row.text("subject"), row.text("html"), row.text("body"));
    };
  }

  private static Transmission transmission(SqlRow row) {
    return new Transmission(
        row.integer("attempts"),
        row.optionalInstant("due"),
        row.optionalText("refusal_text")
            .map(text -> new Refusal(row.integer("refusal_code"), text)),
        row.optionalInstant("sent_at"));
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
