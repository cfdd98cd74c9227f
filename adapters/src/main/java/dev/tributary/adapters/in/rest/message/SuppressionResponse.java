package dev.tributary.adapters.in.rest.message;

import dev.tributary.domain.message.Suppression;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * A mailbox that gets no mail.
 *
 * @param reason {@code quarantined} or {@code unsubscribed}
 * @param detail the reply of its server
 * @param message the one that led to it; it may be deleted by now
 */
@RegisterForReflection
record SuppressionResponse(String mailbox, String reason, String detail, UUID message, Instant at) {
  static SuppressionResponse from(Suppression suppression) {
    return new SuppressionResponse(
        suppression.mailbox(),
        OutboxQuery.name(suppression.reason()),
        suppression.detail(),
        suppression.message().value(),
        suppression.at());
  }
}
