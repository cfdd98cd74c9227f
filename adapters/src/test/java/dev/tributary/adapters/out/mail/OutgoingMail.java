package dev.tributary.adapters.out.mail;

import dev.tributary.application.message.MessageTransport.Outgoing;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Transmission;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages for tests. */
final class OutgoingMail {
  private OutgoingMail() {}

  static Outgoing to(String recipient) {
    return of("\"News\" <news@example.com>", recipient, "Hi", "<p>Hello</p>", "");
  }

  static Outgoing of(String sender, String recipient, String subject, String html, String text) {
    return of("<stable.1@example.com>", sender, recipient, new EmailContent(subject, html, text));
  }

  static Outgoing withId(String messageId, String sender, String recipient) {
    return of(messageId, sender, recipient, new EmailContent("Hi", "", "Hello"));
  }

  private static Outgoing of(
      String messageId, String sender, String recipient, EmailContent content) {
    return new Outgoing(
        new OutboxMessage(
            new MessageId(UUID.randomUUID()),
            new DeliveryId(UUID.randomUUID()),
            new RunId(UUID.randomUUID()),
            new TaskId(1),
            new ActivityId("email1"),
            1,
            MessageState.SENDING,
            Optional.empty(),
            "",
            messageId,
            sender,
            Channel.EMAIL,
            recipient,
            content,
            List.of(),
            Map.of(),
            Transmission.NONE,
            Instant.EPOCH),
        Optional.of(URI.create("https://c.example.com/unsubscribe/abc")));
  }
}
