package dev.tributary.adapters.out.postgres.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.function.Function;

/**
 * The definitions used last: revisions never change, and each start of a run and each claim of a
 * strand needs its own.
 */
final class DefinitionCache {
  /** More than a node executes at the same time; a definition takes some kilobytes. */
  private static final int MOST = 100;

  private final Function<RevisionId, WorkflowDefinition> reading;
  private final Cache<RevisionId, WorkflowDefinition> definitions =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  DefinitionCache(Function<RevisionId, WorkflowDefinition> reading) {
    this.reading = reading;
  }

  /** A definition is read without a lock of the cache; two concurrent misses both read. */
  WorkflowDefinition of(RevisionId revision) {
    WorkflowDefinition cached = definitions.getIfPresent(revision);
    if (cached != null) {
      return cached;
    }
    WorkflowDefinition read = reading.apply(revision);
    definitions.put(revision, read);
    return read;
  }
}
