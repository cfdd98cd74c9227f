package dev.tributary.application.testrun;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;

/** The drafts that test runs execute, as they were at their start. */
public interface TestedDrafts {
  /**
   * Stores {@code draft} until {@code run} is removed, in the caller's transaction. A run that
   * executes {@code id} has it as its definition.
   */
  void add(RevisionId id, RunId run, WorkflowDefinition draft);
}
