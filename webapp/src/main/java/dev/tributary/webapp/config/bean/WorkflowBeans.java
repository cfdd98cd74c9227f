package dev.tributary.webapp.config.bean;

import dev.tributary.domain.testrun.TestRunLimits;
import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.webapp.config.TestRunConfig;
import dev.tributary.webapp.config.WorkflowConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Workflows and their test runs within the configured limits. */
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

  @Produces
  @Singleton
  TestRunLimits testRunLimits(TestRunConfig config) {
    return new TestRunLimits(config.people(), config.mostPeople(), config.sampleCharacters());
  }
}
