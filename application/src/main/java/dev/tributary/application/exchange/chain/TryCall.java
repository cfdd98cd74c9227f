package dev.tributary.application.exchange.chain;

import dev.tributary.application.account.token.TokenReason;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.chain.record.ObservedAttempt;
import dev.tributary.application.exchange.chain.record.UnrecordedContext;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes one attempt of a call for a preview: by the same guard and limits as any call, but without
 * repeats, record and journal.
 */
public class TryCall {
  private final SendAttempt attempts;
  private final List<CallInterceptor> interceptors;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  /**
   * @param interceptors between the caller and the attempt
   */
  public TryCall(
      SendAttempt attempts,
      List<CallInterceptor> interceptors,
      ExchangeConfig settings,
      InstantSource clock) {
    this.attempts = attempts;
    this.interceptors = List.copyOf(interceptors);
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
  public <T> Tried<T> once(Call call, ResponseReader<T> reader) {
    return tried(call, reader, attempts, interceptors);
  }

  /**
   * The same with a response instead of an attempt: nothing is sent or signed in, and the response
   * passes the checks of the call.
   *
   * @throws ExchangeFailed when the request is too large to be sent
   */
  public <T> Tried<T> stubbed(Call call, HttpResponse response, ResponseReader<T> reader) {
    return tried(
        call,
        reader,
        new StubbedAttempt(response),
        interceptors.stream().filter(CheckResponse.class::isInstance).toList());
  }

  private <T> Tried<T> tried(
      Call call, ResponseReader<T> reader, CallSender sender, List<CallInterceptor> passed) {
    PreparedCall prepared = PreparedCall.of(call, settings.keptBytes());
    Instant start = clock.instant();
    OutgoingCall outgoing =
        new OutgoingCall(
            prepared, new UnrecordedContext(), start.plus(call.policy().limits().attemptTime()));
    ObservedAttempt observed = new ObservedAttempt(sender, prepared, clock, settings.keptBytes());
    Optional<T> result = Optional.empty();
    Optional<Message> failure = Optional.empty();
    try {
      result = Optional.of(observed.interceptedBy(passed).send(outgoing, reader));
    } catch (ExchangeFailed failed) {
      failure = Optional.of(TokenReason.of(failed.masked(observed.prepared().mask()).failure()));
    } catch (LimitReached reached) {
      failure = Optional.of(LimitWait.failed(reached.waitsFor()).failure().message());
    } catch (UnusableResponse unusable) {
      failure = Optional.of(unusable.problem());
    }
    return new Tried<>(
        observed.prepared().request(),
        observed.recorded(),
        Duration.between(start, clock.instant()),
        result,
        failure);
  }
}
