package dev.tributary.adapters.out.postgres.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;

/** The definitions used last: revisions never change, and every claim of a task needs its own. */
final class DefinitionCache {
  /** More than a node executes at the same time; a definition takes some kilobytes. */
  private static final int MOST = 100;

  private final StartableWorkflows workflows;
  private final Cache<RevisionId, WorkflowDefinition> definitions =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  DefinitionCache(StartableWorkflows workflows) {
    this.workflows = workflows;
  }

  /** A definition is read without a lock of the cache; two concurrent misses both read. */
  WorkflowDefinition of(RevisionId revision) {
    WorkflowDefinition cached = definitions.getIfPresent(revision);
    if (cached != null) {
      return cached;
    }
    WorkflowDefinition read = workflows.definition(revision);
    definitions.put(revision, read);
    return read;
  }
}
