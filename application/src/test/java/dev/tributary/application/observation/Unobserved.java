package dev.tributary.application.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.run.WorkflowRun;

/** Work that is not observed. */
public final class Unobserved implements Observations {
  @Override
  public ExecutionObservation execution(ActivityContext execution) {
    return new ExecutionObservation() {
      @Override
      public void ended(ActivityOutcome outcome) {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void runEnded(WorkflowRun run) {}
}
