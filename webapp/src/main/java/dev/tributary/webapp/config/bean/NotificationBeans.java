package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.in.engine.config.NotificationLimits;
import dev.tributary.adapters.out.notification.SenderConfig;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.notification.delivery.NotificationDeliveryConfig;
import dev.tributary.application.notification.watch.WatchConfig;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.webapp.config.MailConfig;
import dev.tributary.webapp.config.NotificationConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Notifications from the configuration. */
public class NotificationBeans {
  private static final Logger LOG = Logger.getLogger(NotificationBeans.class);

  /** A setting that cannot be used stops the start, not the first notification. */
  void read(@Observes StartupEvent start, SenderConfig sender, NotificationDeliveryConfig config) {
    LOG.debugf("Notifications: %s, %s", sender, config);
  }

  @Produces
  @Singleton
  NotificationDeliveryConfig notificationConfig(NotificationConfig settings) {
    return new NotificationDeliveryConfig(
        settings.attempts(),
        settings.firstRetryDelay(),
        settings.longestRetryDelay(),
        settings.lease(),
        settings.history());
  }

  @Produces
  @Singleton
  WatchConfig watchConfig(NotificationConfig settings) {
    return new WatchConfig(settings.queueDelay(), settings.freeBytes(), settings.keyEnds());
  }

  @Produces
  @Singleton
  NotificationLimits notificationLimits(NotificationConfig settings) {
    return new NotificationLimits(settings.connections(), settings.watchInterval());
  }

  @Produces
  @Singleton
  SenderConfig senderConfig(NotificationConfig settings, MailConfig mail) {
    Locale language = Locale.of(settings.language());
    if (!Texts.LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "tributary.notification.language is en or nl, not '%s'".formatted(language));
    }
    settings
        .sender()
        .filter(address -> !EmailAddress.isValid(address))
        .ifPresent(
            address -> {
              throw new IllegalArgumentException(
                  "tributary.notification.sender is no mail address: '%s'".formatted(address));
            });
    return new SenderConfig(settings.sender(), language, mail.publicUrl(), settings.timeout());
  }
}
