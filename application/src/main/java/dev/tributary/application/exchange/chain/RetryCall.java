package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends a call again where its policy allows, and reports the attempts in the journal. After a long
 * pause the call goes on in a later execution. While a circuit is open, a call that has a kept
 * response to fall back on does not wait.
 */
@ApplicationScoped
public class RetryCall implements CallInterceptor {
  private final RetryPause pauses;
  private final Exchanges exchanges;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  public RetryCall(
      RetryPause pauses, Exchanges exchanges, ExchangeConfig settings, InstantSource clock) {
    this.pauses = pauses;
    this.exchanges = exchanges;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    Optional<RetryState> paused = call.context().paused();
    int before = paused.map(RetryState::attempts).orElse(0);
    List<ExchangeFailure> made = new ArrayList<>();
    while (true) {
      try {
        return next.send(call, reader);
      } catch (UnusableResponse unusable) {
        throw unusable.after(before + made.size() + 1);
      } catch (LimitReached reached) {
        Wait wait = reached.waitsFor();
        requireBudget(wait.until().orElseThrow(), made, call);
        throw limited(call, made, wait);
      } catch (ExchangeFailed failed) {
        if (failed.failure().code() == ExchangeErrorCode.CIRCUIT_OPEN && call.cache().fallsBack()) {
          throw failed;
        }
        if (failed.failure().isSpent()) {
          throw spent(failed.failure(), paused, made);
        }
        if (failed.failure().isAttempt()) {
          made.add(failed.failure());
        }
        Duration pause = pauses.after(before, made, failed, call);
        requireBudget(clock.instant().plus(pause), made, call);
        await(pause, before + made.size(), failed.failure(), call);
      }
    }
  }

  /** A pause that no attempt may follow is not awaited. */
  private static void requireBudget(Instant then, List<ExchangeFailure> made, OutgoingCall call) {
    Optional<ExchangeFailure> refused = call.refusal(then);
    if (refused.isPresent()) {
      throw spent(refused.get(), call.context().paused(), made);
    }
  }

  /** The end of a call that keeps the status of its last attempt, be it before a pause. */
  private static ExchangeFailed spent(
      ExchangeFailure refused, Optional<RetryState> paused, List<ExchangeFailure> made) {
    ExchangeFailure end =
        made.isEmpty()
            ? refused.withStatus(status(paused, made))
            : made.getLast().replacedBy(refused.code(), refused.arguments().toArray());
    return new ExchangeFailed(end).after(paused.map(RetryState::attempts).orElse(0), made);
  }

  private static OptionalInt status(Optional<RetryState> paused, List<ExchangeFailure> made) {
    return made.isEmpty()
        ? paused.map(RetryState::status).orElse(OptionalInt.empty())
        : made.getLast().status();
  }

  /**
   * @param attempts that were made
   */
  private void await(Duration pause, int attempts, ExchangeFailure failure, OutgoingCall call) {
    if (pause.compareTo(settings.longestPause()) > 0) {
      RetryState state =
          new RetryState(attempts, call.deadline(), call.shownUrl(), failure.status());
      throw paused(call, state, pause);
    }
    call.context()
        .info(
            Message.of(
                "exchange.retrying",
                call.shownUrl(),
                failure.reason(),
                pause.toMillis(),
                attempts + 1));
    pauses.sleep(pause, call.context().cancel());
  }

  /** The policy allows the repeat, so that the next execution need not ask. */
  private CallPaused paused(OutgoingCall call, RetryState state, Duration pause) {
    Instant until = clock.instant().plus(pause);
    call.context()
        .info(
            Message.of(
                "exchange.paused", call.shownUrl(), pause.toSeconds(), state.attempts() + 1));
    return stored(call, state, Wait.until(until));
  }

  /** A wait for the limits of the account is not part of the call's time. */
  private CallPaused limited(OutgoingCall call, List<ExchangeFailure> made, Wait wait) {
    Optional<RetryState> paused = call.context().paused();
    Duration time = Duration.between(clock.instant(), wait.until().orElseThrow());
    RetryState state =
        new RetryState(
            paused.map(RetryState::attempts).orElse(0) + made.size(),
            call.deadline().plus(time),
            call.shownUrl(),
            status(paused, made));
    return stored(call, state, wait);
  }

  private CallPaused stored(OutgoingCall call, RetryState state, Wait wait) {
    call.context()
        .write(
            () -> {
              exchanges.allowRepeat(call.call().place().task());
              call.context().pause(state);
              return state;
            });
    return new CallPaused(wait);
  }
}
