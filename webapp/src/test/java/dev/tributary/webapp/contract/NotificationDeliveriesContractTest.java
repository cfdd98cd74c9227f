package dev.tributary.webapp.contract;

import dev.tributary.application.notification.NotificationDeliveriesContract;
import dev.tributary.application.notification.NotificationStores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class NotificationDeliveriesContractTest extends NotificationDeliveriesContract
    implements RolledBackNotifications {
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
