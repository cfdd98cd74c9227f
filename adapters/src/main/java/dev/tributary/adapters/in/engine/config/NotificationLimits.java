package dev.tributary.adapters.in.engine.config;

import java.time.Duration;

/**
 * What a node does for notifications.
 *
 * @param connections deliveries at the same time
 * @param watchInterval between two checks of the installation
 */
public record NotificationLimits(int connections, Duration watchInterval) {
  public NotificationLimits {
    if (connections < 1) {
      throw new IllegalArgumentException(
          "tributary.notification.connections is at least 1, not %d".formatted(connections));
    }
  }
}
