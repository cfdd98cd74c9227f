package dev.tributary.adapters.out.postgres.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  /** Takes a JSON array of objects whose fields are columns. */
  static final String INSERT =
      """
      insert into tributary.message
        (id, delivery_id, run_id, task_id, activity, line, state, exclusion, detail, message_id,
         sender, channel, recipient, address, subject, html, body, filled, used, at)
      select id, delivery_id, run_id, task_id, activity, line, state, exclusion, detail, message_id,
        sender, channel, recipient, address, subject, html, body, filled, used, at
      from jsonb_to_recordset(?::jsonb) as m(
        id uuid, delivery_id uuid, run_id uuid, task_id bigint, activity text, line bigint,
        state text, exclusion text, detail text, message_id text, sender text, channel text,
        recipient text, address text, subject text, html text, body text, filled text[],
        used jsonb, at timestamptz)
      on conflict (task_id, line) do nothing
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> USED = new TypeReference<>() {};

  private MessageRow() {}

  /** The argument of {@link #INSERT}. */
  static String json(List<OutboxMessage> messages) {
    ArrayNode rows = JSON.createArrayNode();
    messages.forEach(message -> put(rows.addObject(), message));
    return rows.toString();
  }

  private static void put(ObjectNode row, OutboxMessage message) {
    row.put("id", message.id().value().toString());
    row.put("delivery_id", message.delivery().value().toString());
    row.put("run_id", message.run().value().toString());
    row.put("task_id", message.task().value());
    row.put("activity", message.activity().value());
    row.put("line", message.line());
    row.put("state", message.state().name());
    message.exclusion().ifPresent(exclusion -> row.put("exclusion", exclusion.name()));
    row.put("detail", message.detail());
    row.put("message_id", message.messageId());
    row.put("sender", message.sender());
    row.put("channel", message.channel().name());
    row.put("recipient", message.recipient());
    row.put("address", message.address().value());
    switch (message.content()) {
      case EmailContent(var subject, var html, var text) ->
          row.put("subject", subject).put("html", html).put("body", text);
    }
    ArrayNode filled = row.putArray("filled");
    message.filled().forEach(filled::add);
    ObjectNode used = row.putObject("used");
    message.row().forEach(used::put);
    row.put("at", message.at().toString());
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

  private static Map<String, String> used(String json) {
    try {
      return JSON.readValue(json, USED);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the outbox holds broken JSON", impossible);
    }
  }
}
