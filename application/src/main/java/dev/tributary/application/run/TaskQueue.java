package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;

/**
 * Hands strands to workers, on whichever node. An entry takes part in the caller's transaction; it
 * is delivered at least once after the commit and never after a rollback.
 */
public interface TaskQueue {
  /** Queues the strand that begins at {@code strand}. */
  void enqueue(RunId run, TaskId strand);
}
