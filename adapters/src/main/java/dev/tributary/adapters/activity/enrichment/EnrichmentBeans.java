package dev.tributary.adapters.activity.enrichment;

import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.enrichment.EnrichmentKind;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rules of the kind as a bean. */
public class EnrichmentBeans {
  @Produces
  @Singleton
  ActivityKind<EnrichmentSettings> enrichmentKind(
      Resources resources, ExpressionLanguage language) {
    return new EnrichmentKind(resources, language);
  }
}
