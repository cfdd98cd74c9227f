package dev.tributary.webapp.activity.query;

import dev.tributary.adapters.activity.query.QueryDeclaration;
import dev.tributary.application.activity.query.QueryExecutor;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.query.QueryKind;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Query. */
class QueryRegistration {
  @Produces
  @Singleton
  KindRegistration<QuerySettings> registration(
      Resources resources, ExpressionLanguage language, QueryExecutor executor) {
    return new KindRegistration<>(
        new QueryKind(resources, language),
        executor,
        new QueryDeclaration(),
        new QueryPresentation());
  }
}
