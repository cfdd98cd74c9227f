package dev.tributary.application.message.transport;

import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.OutboxMessage;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that is to leave.
 *
 * @param messageId the id by which the channel recognises a repeat
 * @param at when it was made
 * @param unsubscribe its unsubscribe link
 */
public record OutgoingMessage(
    MessageId id,
    String messageId,
    String sender,
    String recipient,
    MessageContent content,
    Instant at,
    Optional<URI> unsubscribe) {
  public static OutgoingMessage of(OutboxMessage message, Optional<URI> unsubscribe) {
    return new OutgoingMessage(
        message.id(),
        message.messageId(),
        message.sender(),
        message.recipient(),
        message.content(),
        message.at(),
        unsubscribe);
  }
}
