package dev.tributary.webapp.console.editor;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;

/** Parses names in addresses; an invalid name is not found. */
final class PathNames {
  private PathNames() {}

  static WorkflowName workflow(String text) {
    if (!WorkflowName.isValid(text)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, text);
    }
    return new WorkflowName(text);
  }

  static ActivityId activity(String text) {
    if (!ActivityId.isValid(text)) {
      throw new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, text);
    }
    return new ActivityId(text);
  }
}
