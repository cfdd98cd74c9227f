package dev.tributary.application.activity;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/** The retained inputs of activities in earlier runs. */
public interface RetainedInputs {
  /**
   * Rows that arrived.
   *
   * @param variables as they were at the activity
   */
  record Retained(RunId run, WorkTable table, Variables variables) {}

  /**
   * The newest rows that reached {@code activity} over the transitions that it has in this
   * workflow.
   */
  Optional<Retained> newest(WorkflowDefinition workflow, Activity activity);
}
