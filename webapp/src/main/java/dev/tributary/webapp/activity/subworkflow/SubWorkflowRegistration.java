package dev.tributary.webapp.activity.subworkflow;

import dev.tributary.adapters.activity.subworkflow.SubWorkflowDeclaration;
import dev.tributary.application.activity.subworkflow.SubWorkflowExecutor;
import dev.tributary.application.activity.subworkflow.SubWorkflowLimits;
import dev.tributary.domain.activity.subworkflow.SubWorkflowKind;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Sub-workflow. */
class SubWorkflowRegistration {
  @Produces
  @Singleton
  SubWorkflowLimits config(SubWorkflowConfig limits) {
    return new SubWorkflowLimits(limits.depth());
  }

  @Produces
  @Singleton
  KindRegistration<SubWorkflowSettings> registration(
      ExpressionLanguage language, SubWorkflowExecutor executor) {
    return new KindRegistration<>(
        new SubWorkflowKind(language),
        executor,
        new SubWorkflowDeclaration(),
        new SubWorkflowPresentation());
  }
}
