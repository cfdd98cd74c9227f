package dev.tributary.application.run.command;

import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Optional;

/** The published revisions of workflows, as runs need them. */
public interface StartableWorkflows {
  /**
   * The revision {@code number}, or the newest published one.
   *
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow or revision
   * @throws dev.tributary.domain.problem.Refused when nothing is published yet
   */
  Startable startable(WorkflowName workflow, Optional<Integer> number);

  /** The definition of a run's revision. It is immutable, so callers may cache it. */
  WorkflowDefinition definition(RevisionId revision);

  /** A revision that may be started. */
  record Startable(RevisionId revision, int number, WorkflowDefinition definition) {}
}
