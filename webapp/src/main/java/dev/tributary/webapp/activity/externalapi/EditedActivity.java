package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;

/**
 * An External API activity as it stands in the draft.
 *
 * @param version of the workflow, read first: a change in between makes a save stale, never silent
 */
record EditedActivity(long version, WorkflowDefinition workflow, Activity activity) {
  static EditedActivity read(WorkflowCatalogue catalogue, String name, String id) {
    if (!WorkflowName.isValid(name)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name);
    }
    WorkflowName workflow = new WorkflowName(name);
    long version = catalogue.workflow(workflow).version();
    WorkflowDefinition definition = catalogue.edited(workflow);
    Activity activity =
        definition.activities().stream()
            .filter(each -> each.id().value().equals(id))
            .filter(each -> each.settings() instanceof ExternalApiSettings)
            .findFirst()
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id));
    return new EditedActivity(version, definition, activity);
  }

  ExternalApiSettings settings() {
    return (ExternalApiSettings) activity.settings();
  }

  /** The workflow with other settings of this activity. */
  WorkflowDefinition with(ExternalApiSettings settings) {
    return new WorkflowDefinition(
        workflow.name(),
        workflow.label(),
        workflow.description(),
        workflow.options(),
        workflow.parameters(),
        workflow.activities().stream()
            .map(each -> each.equals(activity) ? changed(settings) : each)
            .toList(),
        workflow.transitions());
  }

  private Activity changed(ExternalApiSettings settings) {
    return new Activity(
        activity.id(), activity.label(), settings, activity.options(), activity.position());
  }
}
