package dev.tributary.webapp.activity.externalapi;

import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.application.activity.externalapi.ExternalApiExecutor;
import dev.tributary.domain.activity.externalapi.ExternalApiKind;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.guardrails.ExternalApiPolicy;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers External API. */
class ExternalApiRegistration {
  @Produces
  @Singleton
  KindRegistration<ExternalApiSettings> registration(
      ExternalApiPolicy policy, ExternalApiExecutor executor, ExternalApiDeclaration declaration) {
    return new KindRegistration<>(
        new ExternalApiKind(policy), executor, declaration, new ExternalApiPresentation());
  }
}
