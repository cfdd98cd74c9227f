package dev.tributary.adapters.out.postgres.run;

import dev.tributary.application.run.StartableWorkflows;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The definitions used last: revisions never change, and every claim of a task needs its own. */
final class DefinitionCache {
  /** More than a node walks at the same time; a definition takes some kilobytes. */
  private static final int MOST = 100;

  private final StartableWorkflows workflows;
  private final LinkedHashMap<RevisionId, WorkflowDefinition> byLastUse =
      new LinkedHashMap<>(16, 0.75f, true);

  DefinitionCache(StartableWorkflows workflows) {
    this.workflows = workflows;
  }

  /** Reads without a lock; two that miss at the same time both read. */
  WorkflowDefinition of(RevisionId revision) {
    return known(revision).orElseGet(() -> remember(revision, workflows.definition(revision)));
  }

  private synchronized Optional<WorkflowDefinition> known(RevisionId revision) {
    return Optional.ofNullable(byLastUse.get(revision));
  }

  private synchronized WorkflowDefinition remember(RevisionId revision, WorkflowDefinition read) {
    byLastUse.put(revision, read);
    if (byLastUse.size() > MOST) {
      byLastUse.pollFirstEntry();
    }
    return read;
  }
}
