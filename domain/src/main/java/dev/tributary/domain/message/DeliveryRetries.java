package dev.tributary.domain.message;

import java.time.Duration;

/**
 * How often a message is sent, the pauses in between, and when a delivery stops.
 *
 * @param attempts in all, at least 1
 * @param first pause; each further one is twice as long
 * @param longest pause
 * @param refusals consecutive refusals of the sending side after which the delivery stops
 */
public record DeliveryRetries(int attempts, Duration first, Duration longest, int refusals) {
  // 2^20 seconds are twelve days: no pause grows further, and no shift overflows.
  private static final int DOUBLINGS = 20;

  public DeliveryRetries {
    if (refusals < 1) {
      throw new IllegalArgumentException("refusals at least 1: %d".formatted(refusals));
    }
    if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "attempts at least 1, pauses not shrinking: %d, %s, %s"
              .formatted(attempts, first, longest));
    }
  }

  /** Whether another attempt follows {@code attempt}, from 1. */
  public boolean allow(int attempt) {
    return attempt < attempts;
  }

  /** The pause after {@code attempt}, from 1. */
  public Duration pauseAfter(int attempt) {
    Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
