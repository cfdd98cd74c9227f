package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceSettings;
import java.util.List;

/**
 * An External API activity as it stands in the draft.
 *
 * @param version of the workflow, read first: a change in between makes a save stale, never silent
 */
public record EditedActivity(long version, WorkflowDefinition workflow, Activity activity) {
  public static EditedActivity read(WorkflowCatalogue catalogue, String name, String id) {
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

  public ExternalApiSettings settings() {
    return (ExternalApiSettings) activity.settings();
  }

  /** The edit that replaces the settings of this activity. */
  public List<WorkflowEdit> with(ExternalApiSettings settings) {
    return List.of(new ReplaceSettings(activity.id(), settings));
  }
}
