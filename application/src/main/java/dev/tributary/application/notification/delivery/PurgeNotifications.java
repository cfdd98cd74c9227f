package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.Notifications;
import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes old notifications with their deliveries, some in each transaction. */
@ApplicationScoped
public class PurgeNotifications implements Purge {
  private static final int BATCH = 500;

  private final Notifications notifications;
  private final NotificationDeliveryConfig config;
  private final InstantSource clock;

  public PurgeNotifications(
      Notifications notifications, NotificationDeliveryConfig config, InstantSource clock) {
    this.notifications = notifications;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-notifications";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return notifications.removeBefore(clock.instant().minus(config.history()), BATCH);
  }
}
