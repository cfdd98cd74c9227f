package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.BodyReader;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes one attempt of a call for a preview: by the same guard and limits as any call, but without
 * repeats, record and journal.
 */
@ApplicationScoped
public class TryCall {
  private final HttpExchange http;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  public TryCall(HttpExchange http, ExchangeConfig settings, InstantSource clock) {
    this.http = http;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The result of the call.
   *
   * @param request as it was sent, masked
   * @param response as far as one came, masked and cut
   * @param result what the reader made of it; empty when there is a failure
   */
  public record Tried<T>(
      RecordedRequest request,
      Optional<RecordedResponse> response,
      Duration duration,
      Optional<T> result,
      Optional<Message> failure) {}

  /**
   * @throws ExchangeFailed when the request is too large to be sent
   */
  public <T> Tried<T> once(Call call, BodyReader<T> reader) {
    PreparedCall prepared = PreparedCall.of(call, settings.keptBytes());
    Instant start = clock.instant();
    ResponseRecorder record = new ResponseRecorder(prepared, settings.keptBytes(), clock, start);
    Optional<T> result = Optional.empty();
    Optional<Message> failure = Optional.empty();
    try {
      result =
          Optional.of(
              http.send(
                  prepared.outbound(call.limits().attemptTime(), CancelSignal.NEVER),
                  response -> record.read(response, reader)));
    } catch (ExchangeFailed failed) {
      failure = Optional.of(failed.masked(prepared.mask()).failure().message());
    } catch (UnusableResponse unusable) {
      failure = Optional.of(unusable.problem());
    }
    return new Tried<>(
        prepared.request(),
        record.recorded(),
        Duration.between(start, clock.instant()),
        result,
        failure);
  }
}
