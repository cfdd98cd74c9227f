package dev.tributary.webapp.activity.email;

import dev.tributary.adapters.activity.email.EmailDeclaration;
import dev.tributary.application.activity.email.CheckEmail;
import dev.tributary.application.activity.email.EmailExecutor;
import dev.tributary.application.activity.email.EmailKind;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Email. */
class EmailRegistration {
  @Produces
  @Singleton
  KindRegistration<EmailSettings> registration(
      CheckEmail check, ResourceCatalogue catalogue, EmailExecutor executor) {
    return new KindRegistration<>(
        new EmailKind(check, catalogue), executor, new EmailDeclaration(), new EmailPresentation());
  }
}
