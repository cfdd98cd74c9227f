package dev.tributary.application.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.run.WorkflowRun;

/**
 * Reports the work of this node to operators: as metrics, as traces, and as fields of the log. No
 * method throws, waits or uses the database; each may be called within a transaction.
 */
public interface Observations {
  /** An execution begins on this thread, which closes the observation. */
  ExecutionObservation execution(ActivityContext execution);

  /** The run has come to an end, which counts when the present transaction is committed. */
  void runEnded(WorkflowRun run);
}
