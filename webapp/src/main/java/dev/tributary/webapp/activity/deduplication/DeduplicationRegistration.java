package dev.tributary.webapp.activity.deduplication;

import dev.tributary.adapters.activity.deduplication.DeduplicationDeclaration;
import dev.tributary.application.activity.deduplication.DeduplicationExecutor;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.deduplication.DeduplicationKind;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Deduplication. */
class DeduplicationRegistration {
  @Produces
  @Singleton
  KindRegistration<DeduplicationSettings> registration(
      Resources resources, ExpressionLanguage language, DeduplicationExecutor executor) {
    return new KindRegistration<>(
        new DeduplicationKind(resources, language),
        executor,
        new DeduplicationDeclaration(),
        new DeduplicationPresentation());
  }
}
