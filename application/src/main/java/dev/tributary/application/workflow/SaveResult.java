package dev.tributary.application.workflow;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.Workflow;
import java.util.List;

/** The result of saving a definition. */
public sealed interface SaveResult {
  /**
   * The definition is stored.
   *
   * @param problems what its author should know; for a draft also what prevents publishing
   */
  record Saved(Workflow workflow, boolean created, List<Problem> problems) implements SaveResult {}

  /** It cannot be published; nothing was changed. */
  record Rejected(List<Problem> problems) implements SaveResult {}
}
