package dev.tributary.adapters.in.rest.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call.
 *
 * @param call from 1 within the task
 * @param attempt from 1 within the call
 * @param durationMillis missing while it is in progress, or when the program died during it
 * @param response missing when none came
 * @param failure missing when it succeeded
 * @param retryReason why the attempt before it failed; missing for the first
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeResponse(
    UUID id,
    String activity,
    long task,
    long call,
    int attempt,
    Instant startedAt,
    @Nullable Long durationMillis,
    SentRequestResponse request,
    @Nullable ReceivedResponse response,
    @Nullable ExchangeFailureResponse failure,
    @Nullable ExchangeFailureResponse retryReason) {
  static ExchangeResponse from(Exchange exchange, Locale reader) {
    return new ExchangeResponse(
        exchange.id().value(),
        exchange.place().activity().value(),
        exchange.place().task().value(),
        exchange.place().call(),
        exchange.attempt(),
        exchange.startedAt(),
        exchange.duration().map(Duration::toMillis).orElse(null),
        SentRequestResponse.from(exchange.request()),
        exchange.response().map(ReceivedResponse::from).orElse(null),
        shown(exchange.failure(), reader),
        shown(exchange.retryReason(), reader));
  }

  private static @Nullable ExchangeFailureResponse shown(Optional<Message> failure, Locale reader) {
    return failure.map(why -> ExchangeFailureResponse.from(why, reader)).orElse(null);
  }
}
