package dev.tributary.webapp.contract;

import dev.tributary.application.notification.NotificationStores;
import dev.tributary.application.notification.NotificationsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class NotificationsContractTest extends NotificationsContract {
  @Inject PostgresNotificationStores stores;

  @BeforeEach
  void begin() {
    stores.begin();
  }

  @AfterEach
  void rollBack() {
    stores.rollBack();
  }

  @Override
  protected NotificationStores stores() {
    return stores;
  }
}
