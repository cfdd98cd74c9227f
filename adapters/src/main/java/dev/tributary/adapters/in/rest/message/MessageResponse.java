package dev.tributary.adapters.in.rest.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.message.OutboxMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message, whole.
 *
 * @param messageId the {@code Message-ID} header
 * @param filled fields without a value for which a default or nothing was put
 * @param values what filled the texts, by full name
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageResponse(
    UUID id,
    UUID delivery,
    UUID run,
    long task,
    String activity,
    long line,
    String state,
    @Nullable String exclusion,
    String detail,
    String messageId,
    String from,
    String recipient,
    String subject,
    String html,
    String text,
    List<String> filled,
    Map<String, String> values,
    Instant at) {
  static MessageResponse from(OutboxMessage message) {
    return new MessageResponse(
        message.id().value(),
        message.delivery().value(),
        message.run().value(),
        message.task().value(),
        message.activity().value(),
        message.line(),
        OutboxQuery.name(message.state()),
        message.exclusion().map(OutboxQuery::name).orElse(null),
        message.detail(),
        message.headerId(),
        message.sender(),
        message.recipient(),
        message.content().subject(),
        message.content().html(),
        message.content().text(),
        message.filled(),
        message.row(),
        message.at());
  }
}
