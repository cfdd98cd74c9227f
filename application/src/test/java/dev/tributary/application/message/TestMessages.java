package dev.tributary.application.message;

import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Messages for tests. */
public final class TestMessages {
  private TestMessages() {}

  public static OutgoingMessage to(String recipient) {
    return new OutgoingMessage(
        new MessageId(UUID.randomUUID()),
        "<stable.1@example.com>",
        "news@example.com",
        recipient,
        new EmailContent("Hi", "", "Hello"),
        Instant.EPOCH,
        Optional.empty());
  }
}
