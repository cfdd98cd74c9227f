package dev.tributary.webapp.contract;

import dev.tributary.application.notification.NotificationStores;
import dev.tributary.application.notification.NotificationsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class NotificationsContractTest extends NotificationsContract implements RolledBackNotifications {
  @Inject PostgresNotificationStores stores;

  @Override
  public PostgresNotificationStores postgres() {
    return stores;
  }

  @Override
  protected NotificationStores stores() {
    return stores;
  }
}
