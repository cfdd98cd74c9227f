package dev.tributary.adapters.out.mail;

import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Messages for tests. */
final class OutgoingMail {
  private OutgoingMail() {}

  static OutgoingMessage to(String recipient) {
    return of("\"News\" <news@example.com>", recipient, "Hi", "<p>Hello</p>", "");
  }

  static OutgoingMessage of(
      String sender, String recipient, String subject, String html, String text) {
    return of("<stable.1@example.com>", sender, recipient, new EmailContent(subject, html, text));
  }

  static OutgoingMessage withId(String messageId, String sender, String recipient) {
    return of(messageId, sender, recipient, new EmailContent("Hi", "", "Hello"));
  }

  private static OutgoingMessage of(
      String messageId, String sender, String recipient, EmailContent content) {
    return new OutgoingMessage(
        new MessageId(UUID.randomUUID()),
        messageId,
        sender,
        recipient,
        content,
        Instant.EPOCH,
        Optional.of(URI.create("https://c.example.com/unsubscribe/abc")));
  }
}
