package dev.tributary.webapp.activity.end;

import dev.tributary.adapters.activity.end.EndDeclaration;
import dev.tributary.application.activity.end.EndExecutor;
import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers End. */
class EndRegistration {
  @Produces
  @Singleton
  KindRegistration<EndSettings> registration(ExpressionLanguage language, EndExecutor executor) {
    return new KindRegistration<>(
        new EndKind(language), executor, new EndDeclaration(), new EndPresentation());
  }
}
