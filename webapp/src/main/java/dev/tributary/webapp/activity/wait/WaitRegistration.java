package dev.tributary.webapp.activity.wait;

import dev.tributary.adapters.activity.wait.WaitDeclaration;
import dev.tributary.application.activity.wait.WaitExecutor;
import dev.tributary.application.activity.wait.WaitLimits;
import dev.tributary.domain.activity.wait.WaitKind;
import dev.tributary.domain.activity.wait.WaitSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.config.WaitConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Wait. */
class WaitRegistration {
  @Produces
  @Singleton
  WaitLimits config(WaitConfig limits) {
    return new WaitLimits(limits.longest());
  }

  @Produces
  @Singleton
  KindRegistration<WaitSettings> registration(
      ExpressionLanguage language, WaitLimits config, WaitExecutor executor) {
    return new KindRegistration<>(
        new WaitKind(language, config.longest()),
        executor,
        new WaitDeclaration(),
        new WaitPresentation());
  }
}
