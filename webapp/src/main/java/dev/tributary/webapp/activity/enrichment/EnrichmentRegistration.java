package dev.tributary.webapp.activity.enrichment;

import dev.tributary.adapters.activity.enrichment.EnrichmentDeclaration;
import dev.tributary.application.activity.enrichment.EnrichmentExecutor;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.enrichment.EnrichmentKind;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Enrichment. */
class EnrichmentRegistration {
  @Produces
  @Singleton
  KindRegistration<EnrichmentSettings> registration(
      Resources resources, ExpressionLanguage language, EnrichmentExecutor executor) {
    return new KindRegistration<>(
        new EnrichmentKind(resources, language),
        executor,
        new EnrichmentDeclaration(),
        new EnrichmentPresentation());
  }
}
