package dev.tributary.application.run;

import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;

/**
 * Hands strands to workers, on whichever node. An entry takes part in the caller's transaction; it
 * is delivered at least once after the commit and never after a rollback.
 */
public interface TaskQueue {
  /** Queues a strand of a run that has begun. */
  void enqueue(RunId run, Priority priority, TaskId strand);

  /**
   * Queues a strand that a new run begins with: strands of runs of the same priority that have
   * begun go before it.
   */
  void enqueueStart(WorkflowRun run, TaskId strand);
}
