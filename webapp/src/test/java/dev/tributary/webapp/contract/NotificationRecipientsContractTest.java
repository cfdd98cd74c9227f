package dev.tributary.webapp.contract;

import dev.tributary.application.notification.NotificationRecipientsContract;
import dev.tributary.application.notification.NotificationStores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class NotificationRecipientsContractTest extends NotificationRecipientsContract
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
