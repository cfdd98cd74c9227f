package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
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
   * @param made the failures of all attempts, the last of them {@code failed}
   * @throws ExchangeFailed when there is none: the policy ends here, or the time is spent
   */
  Duration after(
      int before, List<ExchangeFailure> made, ExchangeFailed failed, OutgoingCall outgoing) {
    Call call = outgoing.call();
    Instant now = clock.instant();
    Duration pause =
        call.policy()
            .retries()
            .delayAfter(before + made.size(), failed.failure(), call.repeatable(), now, random)
            .orElseThrow(() -> failed.after(before, made));
    if (now.plus(pause).isBefore(outgoing.deadline())) {
      return pause;
    }
    throw new ExchangeFailed(budgetSpent(failed.failure(), before + made.size(), call), failed)
        .after(before, made);
  }

  private static ExchangeFailure budgetSpent(ExchangeFailure last, int attempts, Call call) {
    return new ExchangeFailure(
        ExchangeErrorCode.BUDGET_SPENT,
        List.of(call.policy().limits().totalTime().toSeconds(), attempts, last.reason()),
        last.status(),
        last.sent(),
        "");
  }

  /**
   * Returns after the pause; throws {@link ExchangeFailed} when the call is cancelled meanwhile.
   */
  void sleep(Duration pause, CancelSignal cancel) {
    sleeper.sleep(pause, cancel);
  }
}
