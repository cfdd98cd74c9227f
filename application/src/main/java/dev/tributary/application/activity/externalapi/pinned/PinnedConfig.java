package dev.tributary.application.activity.externalapi.pinned;

import java.time.Duration;

/**
 * What may be pinned.
 *
 * @param bytes of a body
 * @param retention after which a pinned response is removed
 */
public record PinnedConfig(int bytes, Duration retention) {
  public PinnedConfig {
    if (bytes < 1 || !retention.isPositive()) {
      throw new IllegalArgumentException(
          "limits of pinned responses must be positive: %d, %s".formatted(bytes, retention));
    }
  }
}
