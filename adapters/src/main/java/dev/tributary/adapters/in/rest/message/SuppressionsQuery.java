package dev.tributary.adapters.in.rest.message;

import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.problem.Refused;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of suppressed addresses. */
@RegisterForReflection
public class SuppressionsQuery {
  @QueryParam("channel")
  @Parameter(description = "Only addresses of this channel: email, the default.")
  @Nullable Channel channel;

  @QueryParam("reason")
  @Parameter(description = "Only those suppressed for this: bounced or unsubscribed.")
  @Nullable String reason;

  @QueryParam("from")
  @Parameter(description = "Suppressed at this instant or later; a day begins in UTC.")
  @Nullable String from;

  @QueryParam("to")
  @Parameter(description = "Suppressed before this instant; a day begins in UTC.")
  @Nullable String to;

  @QueryParam("reply")
  @Parameter(
      description = "Only those with this text in their server's reply, in any case.",
      example = "5.7.1")
  @Nullable String reply;

  SuppressionFilter filter() {
    return new SuppressionFilter(
        Optional.ofNullable(channel).orElse(Channel.EMAIL),
        Optional.ofNullable(reason).map(SuppressionsQuery::reason),
        instant("from", from),
        instant("to", to),
        Optional.ofNullable(reply).orElse(""));
  }

  static Reason reason(String word) {
    return Arrays.stream(Reason.values())
        .filter(reason -> OutboxQuery.name(reason).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    MessageErrorCode.UNKNOWN_REASON,
                    word,
                    Arrays.stream(Reason.values())
                        .map(OutboxQuery::name)
                        .collect(Collectors.joining(", "))));
  }

  static Optional<Instant> instant(String setting, @Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(
              written ->
                  written.contains("T")
                      ? Instant.parse(written)
                      : LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException unreadable) {
      throw new Refused(MessageErrorCode.BAD_PERIOD, setting, String.valueOf(text));
    }
  }
}
