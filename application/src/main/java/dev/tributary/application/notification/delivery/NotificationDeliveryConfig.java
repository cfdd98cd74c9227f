package dev.tributary.application.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the operator sets for notifications.
 *
 * @param attempts after which a delivery is given up
 * @param first pause before the second attempt; each further one is twice as long
 * @param longest pause
 * @param lease longer than an attempt takes
 * @param history for how long notifications and their deliveries are kept
 */
public record NotificationDeliveryConfig(
    int attempts, Duration first, Duration longest, Duration lease, Duration history) {
  private static final int MOST_DOUBLINGS = 30;

  public NotificationDeliveryConfig {
    if (attempts < 1) {
      throw new IllegalArgumentException(
          "tributary.notification.attempts is at least 1, not %d".formatted(attempts));
    }
  }

  /** When the next attempt is due after {@code attempt} has failed; empty to give up. */
  public Optional<Instant> again(int attempt, Instant now) {
    if (attempt >= attempts) {
      return Optional.empty();
    }
    Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    return Optional.of(now.plus(pause.compareTo(longest) > 0 ? longest : pause));
  }
}
