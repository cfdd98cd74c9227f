package dev.tributary.webapp.activity.alert;

import dev.tributary.adapters.activity.alert.AlertDeclaration;
import dev.tributary.application.activity.alert.AlertConfig;
import dev.tributary.application.activity.alert.AlertExecutor;
import dev.tributary.application.activity.alert.AlertKind;
import dev.tributary.application.activity.alert.CheckAlert;
import dev.tributary.domain.activity.alert.AlertSettings;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.config.NotificationConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Alert. */
class AlertRegistration {
  @Produces
  @Singleton
  AlertConfig config(NotificationConfig settings) {
    return new AlertConfig(settings.alertCharacters());
  }

  @Produces
  @Singleton
  KindRegistration<AlertSettings> registration(CheckAlert check, AlertExecutor executor) {
    return new KindRegistration<>(
        new AlertKind(check), executor, new AlertDeclaration(), new AlertPresentation());
  }
}
