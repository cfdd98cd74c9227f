package dev.tributary.domain.exchange;

import java.time.Duration;

/**
 * How much and how long a call may take.
 *
 * @param requestBytes of the request's body
 * @param responseBytes of the response's body, counted after decompression
 * @param attemptTime for one attempt, from resolving the name to the last byte
 * @param totalTime for all attempts of one call and the pauses between them
 */
public record ExchangeLimits(
    long requestBytes, long responseBytes, Duration attemptTime, Duration totalTime) {
  /** 5 MiB, the reference product's limit in both directions. */
  public static final long FIVE_MEBIBYTES = 5_242_880;

  /** The documented defaults; the total leaves room for three attempts and their pauses. */
  public static final ExchangeLimits DEFAULT =
      new ExchangeLimits(
          FIVE_MEBIBYTES, FIVE_MEBIBYTES, Duration.ofSeconds(60), Duration.ofMinutes(5));

  public ExchangeLimits {
    if (requestBytes < 1 || responseBytes < 1) {
      throw new IllegalArgumentException(
          "byte limits must be positive: '%d', '%d'".formatted(requestBytes, responseBytes));
    }
    if (!attemptTime.isPositive() || !totalTime.isPositive()) {
      throw new IllegalArgumentException(
          "time limits must be positive: '%s', '%s'".formatted(attemptTime, totalTime));
    }
  }
}
