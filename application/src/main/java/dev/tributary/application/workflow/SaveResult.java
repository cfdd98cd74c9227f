package dev.tributary.application.workflow;

import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.workflow.Workflow;
import java.util.List;

/** The result of saving a definition. */
public sealed interface SaveResult {
  /**
   * The definition is stored.
   *
   * @param problems what its author should know; for a draft also what prevents publishing
   */
  record Saved(Workflow workflow, boolean created, List<WorkflowProblem> problems)
      implements SaveResult {}

  /** It cannot be published; nothing was changed. */
  record Rejected(List<WorkflowProblem> problems) implements SaveResult {}
}
