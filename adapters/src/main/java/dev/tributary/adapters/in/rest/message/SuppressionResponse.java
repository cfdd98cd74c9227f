package dev.tributary.adapters.in.rest.message;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.message.Suppression;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * An address that gets no messages.
 *
 * @param channel {@code email}
 * @param address where the channel reaches the recipient
 * @param reason {@code bounced} or {@code unsubscribed}
 * @param detail the reply of its server
 * @param message the one that led to it; it may be deleted by now
 */
@RegisterForReflection
record SuppressionResponse(
    String channel, String address, String reason, String detail, UUID message, Instant at) {
  static SuppressionResponse from(Suppression suppression) {
    return new SuppressionResponse(
        EnumNames.id(suppression.address().channel()),
        suppression.address().value(),
        OutboxQuery.name(suppression.reason()),
        suppression.detail(),
        suppression.message().value(),
        suppression.at());
  }
}
