package dev.tributary.adapters.in.rest.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in a list.
 *
 * @param state {@code ready}, {@code sending}, {@code sent}, {@code sandboxed}, {@code excluded},
 *     {@code failed}, {@code unknown} or {@code stopped}
 * @param exclusion why it was not sent
 * @param detail the field without a value, or the code of the error that prevented the text
 * @param channel {@code email}
 * @param messageId the {@code Message-ID} header
 * @param refusal the mail server's last reply
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MessageSummary(
    UUID id,
    UUID delivery,
    UUID run,
    String activity,
    long line,
    String state,
    @Nullable String exclusion,
    String detail,
    String channel,
    String recipient,
    String subject,
    String messageId,
    @Nullable String refusal,
    Instant at) {
  static MessageSummary from(OutboxMessage message) {
    return new MessageSummary(
        message.id().value(),
        message.delivery().value(),
        message.run().value(),
        message.activity().value(),
        message.line(),
        OutboxQuery.name(message.state()),
        message.exclusion().map(OutboxQuery::name).orElse(null),
        message.detail(),
        OutboxQuery.name(message.channel()),
        message.recipient(),
        message.content().title(),
        message.messageId(),
        message.transmission().refusal().map(Refusal::text).orElse(null),
        message.at());
  }
}
