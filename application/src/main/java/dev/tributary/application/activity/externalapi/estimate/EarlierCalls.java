package dev.tributary.application.activity.externalapi.estimate;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls.EarlierRun;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Optional;

/** The recorded calls of runs before. */
@FunctionalInterface
public interface EarlierCalls {
  /**
   * Those of the newest run of the workflow that has ended and was no test, by a sample of its
   * newest calls, without those that end jobs; empty when the sample has no call of the activity
   * that got a response.
   */
  Optional<EarlierRun> last(WorkflowName workflow, ActivityId activity);
}
