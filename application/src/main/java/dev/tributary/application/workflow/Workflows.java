package dev.tributary.application.workflow;

import dev.tributary.application.run.command.StartableWorkflows.NewestRevision;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored workflows. Every method takes part in the caller's transaction. */
public interface Workflows {
  Optional<Workflow> find(WorkflowName name);

  /** As {@link #find}; until the transaction ends, no other one changes or removes it. */
  Optional<Workflow> lock(WorkflowName name);

  /** By name, those after {@code after}, at most {@code limit}. */
  List<Workflow> list(Optional<WorkflowName> after, int limit);

  /**
   * Stores a workflow, new or changed.
   *
   * @throws dev.tributary.domain.problem.Conflict when it is not the successor of what is stored
   */
  void save(Workflow workflow);

  /** Stores the revision that {@code workflow} names as its newest. */
  void add(WorkflowName workflow, Revision revision);

  Optional<Revision> revision(WorkflowName name, int number);

  /** Newest first. */
  List<RevisionHead> revisions(WorkflowName name);

  /**
   * What is published of a workflow; empty when there is no such workflow.
   *
   * @param wanted the number of a revision; the newest without one
   */
  Optional<Published> published(WorkflowName name, Optional<Integer> wanted);

  /** The newest revisions, by one read; those of workflows that are there and have one. */
  Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> names);

  /**
   * The definition of a revision, also of a deleted workflow: runs keep theirs; or of the draft
   * that a test run executes.
   *
   * @throws IllegalArgumentException when there is no such revision
   */
  WorkflowDefinition definition(RevisionId revision);

  /**
   * Takes the workflow out of the catalogue; its name is free again.
   *
   * @throws dev.tributary.domain.problem.Conflict when its version is not {@code seen}
   */
  void remove(WorkflowName name, long seen);

  /**
   * @param newest the number of the newest revision; 0 before the first
   * @param wanted empty when there is no such revision
   */
  record Published(int newest, Optional<RevisionId> wanted) {}

  /** A revision without its content. */
  record RevisionHead(int number, Instant publishedAt, String publishedBy) {}
}
