package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.retry.NextAttempt.After;
import dev.tributary.domain.exchange.retry.NextAttempt.None;
import dev.tributary.domain.exchange.retry.NextAttempt.TooLate;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** The pauses between the attempts of a call, within its policy and its total time. */
@ApplicationScoped
public class RetryPause {
  private final Sleeper sleeper;
  private final InstantSource clock;
  private final RandomGenerator random;

  public RetryPause(Sleeper sleeper, InstantSource clock, RandomGenerator random) {
    this.sleeper = sleeper;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The pause before the next attempt.
   *
   * @param before how many attempts were made before a wait
   * @param made the failures of all attempts, the last of them {@code failed} unless that is the
   *     refusal of an open circuit
   * @throws ExchangeFailed when there is none: the policy ends here, or the time is spent
   */
  Duration after(
      int before, List<ExchangeFailure> made, ExchangeFailed failed, OutgoingCall outgoing) {
    ExchangeFailure failure = failed.failure();
    Call call = outgoing.call();
    RetryPolicy policy = call.policy().retries();
    int attempts = before + made.size();
    Instant now = clock.instant();
    return switch (policy.next(attempts, failure, call.repeatable(), now, random)) {
      case After(var pause) when now.plus(pause).isBefore(outgoing.deadline()) -> pause;
      case After _ ->
          throw instead(
                  failed,
                  ExchangeErrorCode.BUDGET_SPENT,
                  call.policy().limits().totalTime().toSeconds(),
                  attempts,
                  failure.reason())
              .after(before, made);
      case TooLate _ when failure.code() == ExchangeErrorCode.CIRCUIT_OPEN ->
          throw failed.after(before, made);
      case TooLate(var asked) ->
          throw instead(
                  failed,
                  ExchangeErrorCode.WAIT_TOO_LONG,
                  asked.toSeconds(),
                  policy.longestRetryAfter().toSeconds())
              .after(before, made);
      case None() -> throw failed.after(before, made);
    };
  }

  private static ExchangeFailed instead(
      ExchangeFailed failed, ExchangeErrorCode code, Object... arguments) {
    return new ExchangeFailed(failed.failure().replacedBy(code, arguments), failed);
  }

  /**
   * Returns after the pause; throws {@link ExchangeFailed} when the call is cancelled meanwhile.
   */
  void sleep(Duration pause, CancelSignal cancel) {
    sleeper.sleep(pause, cancel);
  }
}
