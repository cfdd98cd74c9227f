package dev.tributary.webapp.config.bean;

import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.webapp.config.WorkflowConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Workflows within the configured limits. */
public class WorkflowBeans {
  @Produces
  @Singleton
  DefinitionLimits definitionLimits(WorkflowConfig config) {
    return new DefinitionLimits(
        config.maxCharacters(),
        config.maxDepth(),
        config.maxValues(),
        config.maxActivities(),
        config.maxTransitions(),
        config.maxProblems(),
        config.maxEdits());
  }
}
