package dev.tributary.adapters.in.rest.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message, whole.
 *
 * @param channel {@code email}
 * @param messageId the {@code Message-ID} header
 * @param attempts how often a mail server was asked to take it
 * @param due when the next attempt is
 * @param refusalCode the server's reply code; 0 without a reply
 * @param refusal the server's last reply
 * @param filled fields without a value for which a default or nothing was put
 * @param values what filled the texts, by full name
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageResponse(
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
    String channel,
    String recipient,
    String subject,
    String html,
    String text,
    List<String> filled,
    Map<String, String> values,
    int attempts,
    @Nullable Instant due,
    @Nullable Integer refusalCode,
    @Nullable String refusal,
    @Nullable Instant sentAt,
    Instant at) {
  /** The response that shows {@code message}. */
  public static MessageResponse from(OutboxMessage message) {
    return switch (message.content()) {
      case EmailContent email -> from(message, email);
    };
  }

  private static MessageResponse from(OutboxMessage message, EmailContent email) {
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
        message.messageId(),
        message.sender(),
        OutboxQuery.name(message.channel()),
        message.recipient(),
        email.subject(),
        email.html(),
        email.text(),
        message.filled(),
        message.row(),
        message.transmission().attempts(),
        message.transmission().due().orElse(null),
        message.transmission().refusal().map(Refusal::code).orElse(null),
        message.transmission().refusal().map(Refusal::text).orElse(null),
        message.transmission().sentAt().orElse(null),
        message.at());
  }
}
