package dev.tributary.application.workflow;

import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.workflow.Workflow;
import java.util.List;

/** What became of a definition that somebody wanted to keep. */
public sealed interface SaveResult {
  /**
   * It is kept.
   *
   * @param problems what its author should know; for a draft also what prevents publishing
   */
  record Saved(Workflow workflow, boolean created, List<WorkflowProblem> problems)
      implements SaveResult {}

  /** It cannot be published; nothing was changed. */
  record Rejected(List<WorkflowProblem> problems) implements SaveResult {}
}
