package dev.tributary.application.observation;

import dev.tributary.domain.activity.ActivityOutcome;

/**
 * The observation of one execution. Closed without an outcome, the execution was interrupted or
 * released.
 */
public interface ExecutionObservation extends AutoCloseable {
  void ended(ActivityOutcome outcome);

  @Override
  void close();
}
