package dev.tributary.adapters.activity.query;

import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.query.QueryKind;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rules of the kind as a bean. */
public class QueryBeans {
  @Produces
  @Singleton
  ActivityKind<QuerySettings> queryKind(Resources resources, ExpressionLanguage language) {
    return new QueryKind(resources, language);
  }
}
