package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Claims deliveries that are due; the transaction does nothing else, as claims wait for it. */
@ApplicationScoped
public class ClaimDelivery {
  private final NotificationDeliveries deliveries;
  private final NotificationDeliveryConfig config;
  private final InstantSource clock;

  public ClaimDelivery(
      NotificationDeliveries deliveries, NotificationDeliveryConfig config, InstantSource clock) {
    this.deliveries = deliveries;
    this.config = config;
    this.clock = clock;
  }

  /** Empty when nothing is due. */
  @Transactional
  public Optional<ClaimedBatch> next() {
    return deliveries.claim(clock.instant(), config.lease());
  }
}
