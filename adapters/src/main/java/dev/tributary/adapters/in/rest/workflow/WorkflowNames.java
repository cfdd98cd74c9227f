package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;

/** Reads the names of workflows in addresses. */
public final class WorkflowNames {
  private WorkflowNames() {}

  /** A name of another form is a name that no workflow has. */
  public static WorkflowName read(String text) {
    if (!WorkflowName.isValid(text)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, text);
    }
    return new WorkflowName(text);
  }
}
