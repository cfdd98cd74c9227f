package dev.tributary.webapp.config.bean;

import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.ExpressionLanguageConfig;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.webapp.config.ExpressionConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The expression language within the configured limits. */
public class ExpressionBeans {
  @Produces
  @Singleton
  ExpressionLanguage expressionLanguage(ExpressionConfig config) {
    return new ExpressionLanguage(
        new ExpressionLimits(config.maxLength(), config.maxDepth(), config.maxOperators()),
        new ExpressionLanguageConfig(config.options(), config.leapDays()));
  }

  @Produces
  @Singleton
  StatementLimits statementLimits(ExpressionConfig config) {
    return new StatementLimits(
        config.statementTimeout(), config.previewTimeout(), config.maxText());
  }
}
