package dev.tributary.webapp.contract;

import dev.tributary.application.notification.NotificationStores;
import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.Supervisors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The stores of notifications in PostgreSQL, in a transaction that is rolled back. */
@ApplicationScoped
public class PostgresNotificationStores implements NotificationStores {
  @Inject Notifications notifications;
  @Inject NotificationDeliveries deliveries;
  @Inject NotificationRules rules;
  @Inject NotificationTargets targets;
  @Inject Supervisors supervisors;
  @Inject RolledBack transaction;

  public void begin() {
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

  public void rollBack() {
    transaction.rollBack();
  }

  @Override
  public Notifications notifications() {
    store();
    return notifications;
  }

  @Override
  public NotificationDeliveries deliveries() {
    store();
    return deliveries;
  }

  @Override
  public NotificationRules rules() {
    transaction.forgetRead();
    return rules;
  }

  @Override
  public NotificationTargets targets() {
    transaction.forgetRead();
    return targets;
  }

  @Override
  public Supervisors supervisors() {
    return supervisors;
  }

  /** As its transaction would at its commit, which never comes here. */
  private void store() {
    boolean _ = notifications.all(List.of()).isEmpty();
  }
}
