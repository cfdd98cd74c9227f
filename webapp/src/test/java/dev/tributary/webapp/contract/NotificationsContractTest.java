package dev.tributary.webapp.contract;

import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.NotificationsContract;
import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.Supervisors;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class NotificationsContractTest extends NotificationsContract {
  @Inject Notifications notifications;
  @Inject NotificationDeliveries deliveries;
  @Inject NotificationRules rules;
  @Inject NotificationTargets targets;
  @Inject Supervisors supervisors;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin(
        "tributary.notification_delivery",
        "tributary.notification",
        "tributary.notification_rule",
        "tributary.notification_target",
        "tributary.workflow_supervisor");
    transaction.execute(
        "insert into tributary.master_key (fingerprint, since) values ('%s', now())"
            .formatted(KEY));
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

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
    transaction.forgetRead();
    return rules;
  }

  @Override
  protected NotificationTargets targets() {
    transaction.forgetRead();
    return targets;
  }

  @Override
  protected Supervisors supervisors() {
    return supervisors;
  }
}
