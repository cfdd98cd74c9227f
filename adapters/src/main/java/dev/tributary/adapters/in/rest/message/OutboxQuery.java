package dev.tributary.adapters.in.rest.message;

import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of messages. */
@RegisterForReflection
public class OutboxQuery {
  @QueryParam("run")
  @Parameter(description = "Only messages of this run.")
  @Nullable RunId run;

  @QueryParam("delivery")
  @Parameter(description = "Only messages of this delivery.")
  @Nullable DeliveryId delivery;

  @QueryParam("state")
  @Parameter(
      description =
          "Only these: ready, sending, sent, sandboxed, excluded, failed, unknown or stopped.",
      example = "sent")
  @Nullable String state;

  Filter filter() {
    return new Filter(
        Optional.ofNullable(run),
        Optional.ofNullable(delivery),
        Optional.ofNullable(state).map(OutboxQuery::state));
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static MessageState state(String text) {
    return Arrays.stream(MessageState.values())
        .filter(state -> name(state).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    MessageErrorCode.UNKNOWN_STATE,
                    text,
                    Arrays.stream(MessageState.values())
                        .map(OutboxQuery::name)
                        .collect(Collectors.joining(", "))));
  }
}
