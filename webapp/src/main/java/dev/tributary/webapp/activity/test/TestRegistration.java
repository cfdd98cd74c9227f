package dev.tributary.webapp.activity.test;

import dev.tributary.adapters.activity.test.TestDeclaration;
import dev.tributary.application.activity.test.TestExecutor;
import dev.tributary.domain.activity.test.TestKind;
import dev.tributary.domain.activity.test.TestSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Test. */
class TestRegistration {
  @Produces
  @Singleton
  KindRegistration<TestSettings> registration(ExpressionLanguage language, TestExecutor executor) {
    return new KindRegistration<>(
        new TestKind(language), executor, new TestDeclaration(), new TestPresentation());
  }
}
