package dev.tributary.application.notification.delivery;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.notification.Notifications;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** What a person does about notifications: acknowledges one, has a delivery made again. */
@ApplicationScoped
public class HandleNotifications {
  private final NotificationDeliveries deliveries;
  private final Notifications notifications;
  private final CurrentActor current;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public HandleNotifications(
      NotificationDeliveries deliveries,
      Notifications notifications,
      CurrentActor current,
      AuditRecorder changes,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.notifications = notifications;
    this.current = current;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Makes a delivery again that was given up or made.
   *
   * @throws NotFound when there is no such delivery
   * @throws Conflict when it is still to be made
   */
  @Transactional
  public void replay(long delivery) {
    String id = Long.toString(delivery);
    if (!deliveries.replay(delivery, clock.instant())) {
      throw deliveries.find(delivery).isPresent()
          ? new Conflict(NotificationErrorCode.NOT_REPLAYABLE, id)
          : new NotFound(NotificationErrorCode.UNKNOWN_NOTIFICATION, id);
    }
    changes.record("replayed", "notification", id, Map.of(), Map.of());
  }

  /**
   * Marks a notification as seen to; nothing changes when it is already.
   *
   * @throws NotFound when there is no such notification
   */
  @Transactional
  public void acknowledge(UUID notification) {
    String id = notification.toString();
    if (notifications.find(notification).isEmpty()) {
      throw new NotFound(NotificationErrorCode.UNKNOWN_NOTIFICATION, id);
    }
    if (notifications.acknowledge(notification, current.actor().name(), clock.instant())) {
      changes.record("acknowledged", "notification", id, Map.of(), Map.of());
    }
  }
}
