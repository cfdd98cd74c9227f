package dev.tributary.domain.exchange.retry;

import java.util.random.RandomGenerator;

/**
 * How much of a computed pause is random, so that calls that failed together do not come back so.
 */
public enum Jitter {
  /** All of it. */
  FULL,
  /** The second half of it. */
  HALF,
  /** Nothing. */
  NONE;

  long millis(long ceiling, RandomGenerator random) {
    return switch (this) {
      case FULL -> random.nextLong(ceiling + 1);
      case HALF -> ceiling / 2 + random.nextLong(ceiling - ceiling / 2 + 1);
      case NONE -> ceiling;
    };
  }
}
