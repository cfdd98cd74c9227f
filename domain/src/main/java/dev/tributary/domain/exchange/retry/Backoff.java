package dev.tributary.domain.exchange.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that grow from attempt to attempt.
 *
 * @param pause longest one before the second attempt
 * @param factor by which each further one is longer
 * @param longest cap of all
 */
public record Backoff(Duration pause, int factor, Duration longest, Jitter jitter) {
  public static final Backoff NONE = new Backoff(Duration.ZERO, 1, Duration.ZERO, Jitter.NONE);

  public static final int MOST_FACTOR = 10;

  public Backoff {
    if (pause.isNegative() || longest.isNegative()) {
      throw new IllegalArgumentException("pauses must not be negative");
    }
    if (factor < 1 || factor > MOST_FACTOR) {
      throw new IllegalArgumentException(
          "factor must be from 1 to %d: '%d'".formatted(MOST_FACTOR, factor));
    }
  }

  /** The pause after so many attempts. */
  Duration after(int attempts, RandomGenerator random) {
    return Duration.ofMillis(jitter.millis(ceiling(attempts), random));
  }

  private long ceiling(int attempts) {
    long most = longest.toMillis();
    long ceiling = Math.min(pause.toMillis(), most);
    for (int i = 1; i < attempts && factor > 1 && ceiling > 0 && ceiling < most; i++) {
      ceiling = ceiling > most / factor ? most : ceiling * factor;
    }
    return ceiling;
  }
}
