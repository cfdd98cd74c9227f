package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;

/**
 * Hands imports to workers, on whichever node. An entry takes part in the caller's transaction; it
 * is delivered at least once after the commit and never after a rollback.
 */
public interface ImportQueue {
  /** Queues an import. */
  void enqueue(ImportId id);
}
