package dev.tributary.application.exchange.recording;

import java.time.Duration;

/**
 * How long exchanges are kept.
 *
 * @param period after which they are removed
 * @param personal after which personal data in them is masked
 * @param bytes that all of them may have, as they are stored; the oldest are removed first
 */
public record ExchangeRetention(Duration period, Duration personal, long bytes) {
  public ExchangeRetention {
    if (!period.isPositive() || !personal.isPositive() || bytes < 1) {
      throw new IllegalArgumentException(
          "the retention of exchanges must be positive: %s, %s, %d"
              .formatted(period, personal, bytes));
    }
  }
}
