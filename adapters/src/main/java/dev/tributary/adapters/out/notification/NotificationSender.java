package dev.tributary.adapters.out.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.DeliveryOutcome;
import dev.tributary.application.notification.delivery.NotificationTransports;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.HookCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Sends notifications by mail and to hooks. */
@ApplicationScoped
public class NotificationSender implements NotificationTransports {
  private final SendByMail mails;
  private final SendToHook hooks;

  public NotificationSender(
      MessageTransports transports,
      HttpExchange http,
      ObjectMapper json,
      SenderConfig config,
      InstantSource clock) {
    this.mails = new SendByMail(transports, config);
    this.hooks = new SendToHook(http, json, config, clock);
  }

  @Override
  public DeliveryOutcome mail(UUID id, EmailAddress to, StoredNotification notification) {
    return mails.send(id, to, notification);
  }

  @Override
  public DeliveryOutcome hook(
      UUID id, Hook hook, HookCredentials credentials, List<StoredNotification> notifications) {
    return hooks.send(id, hook, credentials, notifications);
  }
}
