package dev.tributary.domain.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is tried again: exponential pauses with full jitter, or the pause of {@code
 * Retry-After}, whichever is longer.
 *
 * @param attempts at most, the first included
 * @param base longest pause before the second attempt; doubled for each further one
 * @param longest cap of a computed pause
 * @param longestRetryAfter cap of a pause that {@code Retry-After} requests
 */
public record RetryPolicy(
    int attempts, Duration base, Duration longest, Duration longestRetryAfter) {
  /** Three attempts, one second doubled up to ten, at most a minute on request. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60));

  /** One attempt only. */
  public static final RetryPolicy NEVER =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private static final int DOUBLINGS = 20;

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1: '%d'".formatted(attempts));
    }
    if (base.isNegative() || longest.isNegative() || longestRetryAfter.isNegative()) {
      throw new IllegalArgumentException("pauses must not be negative");
    }
  }

  /**
   * The pause before the next attempt, or empty when there is none.
   *
   * @param attempt number of the one that failed, from 1
   * @param repeatable whether sending the request twice is safe
   */
  public Optional<Duration> delayAfter(
      int attempt,
      ExchangeFailure failure,
      boolean repeatable,
      Instant now,
      RandomGenerator random) {
    if (attempt >= attempts || !Retryable.mayPass(failure, repeatable)) {
      return Optional.empty();
    }
    Duration asked = RetryAfter.read(failure.retryAfter(), now).orElse(Duration.ZERO);
    return Optional.of(max(jitter(attempt, random), min(asked, longestRetryAfter)));
  }

  private Duration jitter(int attempt, RandomGenerator random) {
    long ceiling =
        min(base.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS)), longest).toMillis();
    return Duration.ofMillis(random.nextLong(ceiling + 1));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
