package dev.tributary.webapp.console.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;

/**
 * A draft as forms show it: the definition, and its JSON document, which is never changed.
 *
 * @param version of the workflow when it was read
 */
record Draft(long version, WorkflowDefinition definition, ObjectNode document) {

  Activity activity(ActivityId id) {
    return definition
        .activity(id)
        .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id.value()));
  }

  /** The JSON of an existing activity. */
  ObjectNode written(ActivityId id) {
    for (JsonNode node : document.path("activities")) {
      if (node.path("id").asText().equals(id.value())) {
        return (ObjectNode) node;
      }
    }
    throw new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id.value());
  }
}
