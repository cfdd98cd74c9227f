package dev.tributary.application.notification;

import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.Supervisors;

class InMemoryNotificationsTest extends NotificationsContract {
  private final InMemorySetup setup = new InMemorySetup();
  private final InMemoryNotificationDeliveries deliveries =
      new InMemoryNotificationDeliveries(setup.targets());
  private final InMemoryNotifications notifications = new InMemoryNotifications(setup, deliveries);

  @Override
  protected Notifications notifications() {
    return notifications;
  }

  @Override
  protected NotificationDeliveries deliveries() {
    return deliveries;
  }

  @Override
  protected NotificationRules rules() {
    return setup.rules();
  }

  @Override
  protected NotificationTargets targets() {
    return setup.targets();
  }

  @Override
  protected Supervisors supervisors() {
    return setup.supervisors();
  }
}
