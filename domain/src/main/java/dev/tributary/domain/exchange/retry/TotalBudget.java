package dev.tributary.domain.exchange.retry;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What all calls of an execution may spend together, beside what each of them may.
 *
 * @param attempts at most, of all calls; 0 for any number
 * @param time from the first call on, waits included; zero for any
 */
public record TotalBudget(long attempts, Duration time) {
  /** The most attempts that can be set. */
  public static final long MOST_ATTEMPTS = 100_000_000;

  /** Without a limit. */
  public static final TotalBudget NONE = new TotalBudget(0, Duration.ZERO);

  public TotalBudget {
    if (attempts < 0 || attempts > MOST_ATTEMPTS || time.isNegative()) {
      throw new IllegalArgumentException(
          "a budget is 0 to %d attempts and no negative time: '%d', '%s'"
              .formatted(MOST_ATTEMPTS, attempts, time));
    }
  }

  /** Whether there is a limit. */
  public boolean isSet() {
    return attempts > 0 || time.isPositive();
  }

  /**
   * How long attempts may still begin; empty for any time.
   *
   * @param began when the first call did
   */
  public Optional<Duration> left(Instant began, Instant now) {
    return time.isPositive()
        ? Optional.of(time.minus(Duration.between(began, now)))
        : Optional.empty();
  }

  /**
   * Why no further attempt may begin; empty when it may.
   *
   * @param made attempts so far
   * @param began when the first call did
   * @param then when the attempt is to begin
   */
  public Optional<ExchangeFailure> refusal(long made, Instant began, Instant then) {
    if (attempts > 0 && made >= attempts) {
      return Optional.of(ExchangeFailure.unsent(ExchangeErrorCode.ATTEMPTS_SPENT, made, attempts));
    }
    Duration spent = Duration.between(began, then);
    return time.isPositive() && spent.compareTo(time) >= 0
        ? Optional.of(
            ExchangeFailure.unsent(
                ExchangeErrorCode.TIME_SPENT, spent.toSeconds(), time.toSeconds()))
        : Optional.empty();
  }
}
