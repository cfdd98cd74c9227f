package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.workflow.WorkflowDefinition;

/** How a run continues after a failed activity. */
public enum FailureResolution {
  /** The failure transition is drawn and fires. */
  TRANSITION,
  /** The activity and what follows it is left out. */
  IGNORED,
  /** Nothing new begins; the run fails when the other branches have come to rest. */
  SUSPENDED;

  /** As the failure transitions and the error policy of {@code failed} have it. */
  static FailureResolution of(
      ActivityFailure failure, Activity failed, WorkflowDefinition definition) {
    boolean drawn =
        definition.outOf(failed.id()).stream()
            .anyMatch(transition -> transition.outlet().equals(Outlet.FAILED));
    if (drawn && failure.cause() == Cause.REQUEST) {
      return TRANSITION;
    }
    ErrorPolicy policy = failed.options().onError().orElse(definition.options().onError());
    return switch (policy) {
      case SUSPEND -> SUSPENDED;
      case IGNORE -> IGNORED;
    };
  }
}
