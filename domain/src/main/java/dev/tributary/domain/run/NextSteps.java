package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityId;
import java.util.List;
import java.util.Optional;

/**
 * What follows from where the tasks of a run stand.
 *
 * @param ready pending activities that all they wait for has reached, in the definition's order
 * @param leftOut pending activities that what they wait for can no longer reach
 * @param cancelledJoins those of {@code leftOut} that some of their inputs had reached
 * @param end how the run ends, when it does
 */
public record NextSteps(
    List<ActivityId> ready,
    List<ActivityId> leftOut,
    List<ActivityId> cancelledJoins,
    Optional<RunState> end) {
  public NextSteps {
    ready = List.copyOf(ready);
    leftOut = List.copyOf(leftOut);
    cancelledJoins = List.copyOf(cancelledJoins);
  }
}
