package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.domain.notification.NotificationName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads what the sending of a claimed batch needs. */
@ApplicationScoped
public class LoadDelivery {
  private final Notifications notifications;
  private final NotificationTargets targets;

  public LoadDelivery(Notifications notifications, NotificationTargets targets) {
    this.notifications = notifications;
    this.targets = targets;
  }

  /**
   * A batch with its content.
   *
   * @param target empty for a person of the notification's own audience, and when it is gone
   */
  public record Loaded(
      ClaimedBatch batch, Optional<StoredTarget> target, List<StoredNotification> notifications) {}

  @Transactional
  public Loaded load(ClaimedBatch batch) {
    return new Loaded(
        batch,
        Optional.of(batch.target())
            .filter(name -> !name.isEmpty())
            .flatMap(name -> targets.find(new NotificationName(name))),
        notifications.all(batch.notifications()));
  }
}
