package dev.tributary.application.exchange.chain.record;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.CopyingStream;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.observation.CallObservation;
import dev.tributary.application.observation.CallObservation.AttemptEnd;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.exchange.RenderedHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Has each attempt observed. Those of an account that allows it carry the header {@code
 * traceparent}, to the origins of the account only.
 */
@ApplicationScoped
public class ObserveAttempt implements CallInterceptor {
  private static final String TRACEPARENT = "traceparent";

  private final Observations observations;
  private final ExternalAccounts accounts;

  public ObserveAttempt(Observations observations, ExternalAccounts accounts) {
    this.observations = observations;
    this.accounts = accounts;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    Arrived arrived = new Arrived();
    try (CallObservation observed = begin(call)) {
      try {
        T result =
            next.send(
                traced(call, observed.traceparent()),
                response -> reader.read(arrived.observed(response)));
        observed.ended(arrived.end(Optional.empty()));
        return result;
      } catch (ExchangeFailed failed) {
        observed.ended(arrived.end(Optional.of(failed.failure().code().id())));
        throw failed;
      } catch (UnusableResponse unusable) {
        observed.ended(arrived.end(Optional.of(unusable.code())));
        throw unusable;
      }
    }
  }

  private CallObservation begin(OutgoingCall call) {
    return observations.attempt(
        call.call().place(), call.call().account(), call.call().body().length());
  }

  private OutgoingCall traced(OutgoingCall call, Optional<String> traceparent) {
    return traceparent
        .filter(_ -> allowed(call))
        .map(value -> call.with(List.of(new RenderedHeader(TRACEPARENT, value, false))))
        .orElse(call);
  }

  private boolean allowed(OutgoingCall call) {
    return !call.prepared().sends(TRACEPARENT)
        && call.call()
            .account()
            .flatMap(accounts::find)
            .filter(account -> account.traceContext() && account.serves(call.call().url().origin()))
            .isPresent();
  }

  /** What has arrived of a response. */
  private static final class Arrived {
    private OptionalInt status = OptionalInt.empty();
    private long bytes;

    UsableResponse observed(UsableResponse response) {
      HttpResponse http = response.response();
      status = OptionalInt.of(http.status());
      CopyingStream counted = new CopyingStream(http.body(), (_, _, length) -> bytes += length);
      return new UsableResponse(http.withBody(counted), response.mask(), response.end());
    }

    AttemptEnd end(Optional<String> failure) {
      return new AttemptEnd(status, failure, bytes);
    }
  }
}
