package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.domain.notification.NotificationName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Claims deliveries that are due, with all that their sending needs. */
@ApplicationScoped
public class ClaimDelivery {
  private final NotificationDeliveries deliveries;
  private final Notifications notifications;
  private final NotificationTargets targets;
  private final NotificationConfig config;
  private final InstantSource clock;

  public ClaimDelivery(
      NotificationDeliveries deliveries,
      Notifications notifications,
      NotificationTargets targets,
      NotificationConfig config,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.notifications = notifications;
    this.targets = targets;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A claim.
   *
   * @param target empty for a person of the notification's own audience, and when it is gone
   */
  public record Claimed(
      ClaimedBatch batch, Optional<StoredTarget> target, List<StoredNotification> notifications) {}

  /** Empty when nothing is due. */
  @Transactional
  public Optional<Claimed> next() {
    return deliveries.claim(clock.instant(), config.lease()).map(this::loaded);
  }

  private Claimed loaded(ClaimedBatch batch) {
    return new Claimed(
        batch,
        batch.target().isEmpty()
            ? Optional.empty()
            : targets.find(new NotificationName(batch.target())),
        batch.notifications().stream().flatMap(id -> notifications.find(id).stream()).toList());
  }
}
