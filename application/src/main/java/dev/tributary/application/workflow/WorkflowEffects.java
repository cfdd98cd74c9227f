package dev.tributary.application.workflow;

import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;

/**
 * What follows from changes of workflows, within the transaction of the change. Those of all
 * features come one after the other, in an order that the program fixes.
 */
public interface WorkflowEffects {
  /** {@code definition} is the newest revision from now on. */
  void published(WorkflowName workflow, WorkflowDefinition definition);

  /** There is no such workflow any more. */
  void deleted(WorkflowName workflow);
}
