package dev.tributary.application.run.command;

import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Collection;
import java.util.Map;
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

  /** The newest published revisions, by one read; those of workflows that have one. */
  Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> workflows);

  /** The definition of a run's revision. It is immutable, so callers may cache it. */
  WorkflowDefinition definition(RevisionId revision);

  /** The newest revision of a workflow, without its definition. */
  record NewestRevision(RevisionId id, int number) {}

  /** A revision that may be started. */
  record Startable(RevisionId revision, int number, WorkflowDefinition definition) {}
}
