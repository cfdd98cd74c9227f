package dev.tributary.application.notification;

import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.Supervisors;

/** The stores of notifications, deliveries, rules, targets and supervisors, beside each other. */
public interface NotificationStores {
  /** Names the key by which the credentials of targets are encrypted. */
  String KEY = "notification-key";

  Notifications notifications();

  NotificationDeliveries deliveries();

  NotificationRules rules();

  NotificationTargets targets();

  Supervisors supervisors();
}
