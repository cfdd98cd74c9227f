package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Records the outcome of an attempt. */
@ApplicationScoped
public class SettleDelivery {
  private final NotificationDeliveries deliveries;
  private final NotificationDeliveryConfig config;
  private final InstantSource clock;

  public SettleDelivery(
      NotificationDeliveries deliveries, NotificationDeliveryConfig config, InstantSource clock) {
    this.deliveries = deliveries;
    this.config = config;
    this.clock = clock;
  }

  /** A delivery that failed is due again after a pause, until it is given up. */
  @Transactional
  public void settle(ClaimedBatch batch, DeliveryOutcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case DeliveryOutcome.Accepted() -> deliveries.delivered(batch, now);
      case DeliveryOutcome.Failed(var reason) ->
          deliveries.failed(batch, reason, config.again(batch.attempt(), now), now);
      case DeliveryOutcome.Impossible(var reason) ->
          deliveries.failed(batch, reason, Optional.empty(), now);
    }
  }
}
