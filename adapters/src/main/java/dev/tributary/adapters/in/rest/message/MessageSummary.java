package dev.tributary.adapters.in.rest.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.message.OutboxMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in a list.
 *
 * @param state {@code sent} or {@code excluded}
 * @param exclusion why it was not sent
 * @param detail the field without a value, or the code of what kept the text from being made
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
    String recipient,
    String subject,
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
        message.recipient(),
        message.content().subject(),
        message.at());
  }
}
