package dev.tributary.webapp.config.bean;

import dev.tributary.application.notification.setup.RemoveSupervisors;
import dev.tributary.application.schedule.FollowRevisions;
import dev.tributary.application.workflow.WorkflowEffects;
import dev.tributary.domain.testrun.TestRunLimits;
import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.webapp.config.TestRunConfig;
import dev.tributary.webapp.config.WorkflowConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Workflows and their test runs within the configured limits, and what follows from changes. */
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
        config.maxEdits(),
        config.maxProseCharacters());
  }

  /** Supervisors are notified that their workflow is disarmed before they are removed. */
  @Produces
  @Singleton
  List<WorkflowEffects> workflowEffects(FollowRevisions schedules, RemoveSupervisors supervisors) {
    return List.of(schedules, supervisors);
  }

  @Produces
  @Singleton
  TestRunLimits testRunLimits(TestRunConfig config) {
    return new TestRunLimits(config.people(), config.mostPeople(), config.sampleCharacters());
  }
}
