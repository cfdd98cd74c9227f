package dev.tributary.domain.exchange.retry;

import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.retry.NextAttempt.After;
import dev.tributary.domain.exchange.retry.NextAttempt.None;
import dev.tributary.domain.exchange.retry.NextAttempt.TooLate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is tried again: after its backoff, or the pause that the response asks for,
 * whichever is longer.
 *
 * @param attempts at most, the first included
 * @param waitFrom where a response names the time of a retry, as {@link WaitSource} reads it: the
 *     first that can be read counts; all but {@code Retry-After} only of a response that was rate
 *     limited
 * @param longestRetryAfter longest pause that a response may ask for; a longer one ends the call
 * @param total what all calls of an execution may spend
 */
public record RetryPolicy(
    int attempts,
    Backoff backoff,
    List<String> waitFrom,
    Duration longestRetryAfter,
    TotalBudget total) {
  /** The header that is made for it (RFC 9110, 10.2.3). */
  public static final String RETRY_AFTER = "Retry-After";

  /** Three attempts, one second doubled up to ten, at most a minute on request. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          3,
          new Backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(10), Jitter.FULL),
          List.of(RETRY_AFTER),
          Duration.ofSeconds(60),
          TotalBudget.NONE);

  /** One attempt only. */
  public static final RetryPolicy NEVER =
      new RetryPolicy(1, Backoff.NONE, List.of(RETRY_AFTER), Duration.ZERO, TotalBudget.NONE);

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1: '%d'".formatted(attempts));
    }
    if (longestRetryAfter.isNegative()) {
      throw new IllegalArgumentException("pauses must not be negative");
    }
    waitFrom = List.copyOf(waitFrom);
  }

  /**
   * Whether there is a next attempt.
   *
   * @param attempt number of the one that failed, from 1; 0 when none could begin
   * @param repeatable whether sending the request twice is safe
   */
  public NextAttempt next(
      int attempt,
      ExchangeFailure failure,
      boolean repeatable,
      Instant now,
      RandomGenerator random) {
    if (attempt >= attempts || !mayPass(failure, repeatable)) {
      return new None();
    }
    Duration asked = WaitHeader.read(failure.retryAfter(), now).orElse(Duration.ZERO);
    if (asked.compareTo(longestRetryAfter) > 0) {
      return new TooLate(asked);
    }
    Duration own = backoff.after(attempt, random);
    return new After(own.compareTo(asked) >= 0 ? own : asked);
  }

  /** Whether another attempt can help and can do no harm. */
  private static boolean mayPass(ExchangeFailure failure, boolean repeatable) {
    return switch (failure.then()) {
      case RETRY -> repeatable || !failure.sent() || refusedUnprocessed(failure);
      case RATE_LIMITED -> true;
      case FAIL, REFRESH_TOKEN -> false;
    };
  }

  /** 429 and 425: the request was refused before anything was done. */
  private static boolean refusedUnprocessed(ExchangeFailure failure) {
    int status = failure.status().orElse(0);
    return status == 429 || status == 425;
  }
}
