package dev.tributary.adapters.out.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bodies of requests to hooks. What comes from outside is text in them, never markup. */
final class HookBodies {
  private final ObjectMapper json;
  private final SenderConfig config;
  private final NotificationText texts;

  HookBodies(ObjectMapper json, SenderConfig config) {
    this.json = json;
    this.config = config;
    this.texts = new NotificationText(config);
  }

  JsonNode of(Hook hook, List<StoredNotification> notifications, Instant now) {
    return switch (hook.format()) {
      case SLACK -> slack(notifications.getFirst());
      case TEAMS -> teams(notifications.getFirst());
      case WEBHOOK ->
          hook.batch() == 1 ? event(notifications.getFirst()) : batch(notifications, now);
    };
  }

  /**
   * Slack reads these three characters as markup always, and others unless the request disables it.
   */
  private JsonNode slack(StoredNotification stored) {
    String text =
        texts.whole(stored).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return json.createObjectNode().put("text", text).put("mrkdwn", false);
  }

  /** A text run, unlike a text block, knows no markup. */
  private JsonNode teams(StoredNotification stored) {
    ObjectNode message = json.createObjectNode().put("type", "message");
    ObjectNode attachment =
        message
            .putArray("attachments")
            .addObject()
            .put("contentType", "application/vnd.microsoft.card.adaptive");
    ObjectNode card =
        attachment.putObject("content").put("type", "AdaptiveCard").put("version", "1.4");
    ArrayNode body = card.putArray("body");
    texts
        .whole(stored)
        .lines()
        .forEach(
            line ->
                body.addObject()
                    .put("type", "RichTextBlock")
                    .putArray("inlines")
                    .addObject()
                    .put("type", "TextRun")
                    .put("text", line));
    return message;
  }

  private JsonNode batch(List<StoredNotification> notifications, Instant now) {
    ObjectNode batch =
        json.createObjectNode().put("type", "events.batch").put("timestamp", now.toString());
    ArrayNode events = batch.putObject("data").putArray("events");
    notifications.forEach(one -> events.add(event(one)));
    return batch;
  }

  private JsonNode event(StoredNotification stored) {
    Notification notification = stored.notification();
    ObjectNode event =
        json.createObjectNode()
            .put("type", notification.type().id())
            .put("timestamp", notification.at().toString());
    ObjectNode data = event.putObject("data").put("id", stored.id().toString());
    notification.subject().workflow().ifPresent(name -> data.put("workflow", name.value()));
    notification.subject().run().ifPresent(run -> data.put("run", run.toString()));
    notification.subject().activity().ifPresent(id -> data.put("activity", id.value()));
    message(notification).ifPresent(id -> data.put("message", id));
    data.put("text", texts.title(notification));
    ArrayNode reasons = data.putArray("reasons");
    notification.reasons().forEach(one -> reasons.add(Texts.render(one, config.language())));
    texts.page(stored).ifPresent(page -> data.put("page", page.toString()));
    return event;
  }

  /** The id of the message that was delivered or bounced. */
  private static Optional<String> message(Notification notification) {
    return switch (notification.type()) {
      case MESSAGE_DELIVERED, MESSAGE_BOUNCED ->
          notification.text().arguments().stream().map(String::valueOf).findFirst();
      case RUN_STARTED,
          RUN_FINISHED,
          RUN_FAILED,
          RUN_STOPPED,
          RUN_WAITS,
          RUN_HELD,
          RUN_OVERDUE,
          SCHEDULE_MISSED,
          SCHEDULE_DISARMED,
          CREDENTIAL_ENDS,
          DISK_TROUBLE,
          QUEUE_TROUBLE,
          ALERT ->
          Optional.empty();
    };
  }
}
