package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.HookCredentials;
import java.util.List;
import java.util.UUID;

/** Sends notifications out, once, and holds no transaction. */
public interface NotificationTransports {
  /**
   * By mail to one person.
   *
   * @param id the same at each attempt
   */
  DeliveryOutcome mail(UUID id, EmailAddress to, StoredNotification notification);

  /** By one request, through the same guard as calls of workflows. */
  DeliveryOutcome hook(
      UUID id, Hook hook, HookCredentials credentials, List<StoredNotification> notifications);
}
