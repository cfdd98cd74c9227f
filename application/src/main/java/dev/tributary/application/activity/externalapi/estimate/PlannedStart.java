package dev.tributary.application.activity.externalapi.estimate;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;

/**
 * The activity whose calls are estimated.
 *
 * @param variables that a start would set
 */
public record PlannedStart(WorkflowDefinition workflow, Activity activity, Variables variables) {
  ExternalApiSettings settings() {
    return (ExternalApiSettings) activity.settings();
  }
}
