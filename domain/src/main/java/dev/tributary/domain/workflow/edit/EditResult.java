package dev.tributary.domain.workflow.edit;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.List;

/** The result of applying edits to a workflow. */
public sealed interface EditResult {
  /** All edits are applied. The workflow may be incomplete: validation reports what is missing. */
  record Applied(WorkflowDefinition workflow) implements EditResult {}

  /** No edit is applied; each problem names its edit: {@code edits[2].from}. */
  record Rejected(List<Problem> problems) implements EditResult {}
}
