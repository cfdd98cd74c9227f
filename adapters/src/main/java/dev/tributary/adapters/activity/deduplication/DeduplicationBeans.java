package dev.tributary.adapters.activity.deduplication;

import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.deduplication.DeduplicationKind;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rules of the kind as a bean. */
public class DeduplicationBeans {
  @Produces
  @Singleton
  ActivityKind<DeduplicationSettings> deduplicationKind(
      Resources resources, ExpressionLanguage language) {
    return new DeduplicationKind(resources, language);
  }
}
