package dev.tributary.application.notification;

import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.Supervisors;

/** Those stores in memory. */
final class InMemoryNotificationStores implements NotificationStores {
  private final InMemorySetup setup = new InMemorySetup();
  private final InMemoryNotificationDeliveries deliveries =
      new InMemoryNotificationDeliveries(setup.targets());
  private final InMemoryNotifications notifications = new InMemoryNotifications(setup, deliveries);

  @Override
  public Notifications notifications() {
    return notifications;
  }

  @Override
  public NotificationDeliveries deliveries() {
    return deliveries;
  }

  @Override
  public NotificationRules rules() {
    return setup.rules();
  }

  @Override
  public NotificationTargets targets() {
    return setup.targets();
  }

  @Override
  public Supervisors supervisors() {
    return setup.supervisors();
  }
}
