package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.waiting.WakeUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from where the tasks of a run stand.
 *
 * @param ready activities that what they wait for has reached, in the definition's order
 * @param woken those of {@code ready} that have begun and waited for inputs, with what ended that
 * @param leftOut pending activities that what they wait for can no longer reach
 * @param cancelledJoins those of {@code leftOut} that some of their inputs had reached
 * @param passedOver ready activities that are to be skipped
 * @param end how the run ends, when it does
 */
public record NextSteps(
    List<ActivityId> ready,
    Map<ActivityId, WakeUp> woken,
    List<ActivityId> leftOut,
    List<ActivityId> cancelledJoins,
    List<ActivityId> passedOver,
    Optional<RunState> end) {
  public NextSteps {
    ready = List.copyOf(ready);
    woken = Map.copyOf(woken);
    leftOut = List.copyOf(leftOut);
    cancelledJoins = List.copyOf(cancelledJoins);
    passedOver = List.copyOf(passedOver);
  }

  /** These, without those that were passed over, and then what follows from that. */
  NextSteps then(List<ActivityId> passed, NextSteps following) {
    return new NextSteps(
        concat(ready.stream().filter(id -> !passed.contains(id)).toList(), following.ready()),
        concat(woken, following.woken()),
        concat(leftOut, following.leftOut()),
        concat(cancelledJoins, following.cancelledJoins()),
        concat(passed, following.passedOver()),
        following.end());
  }

  private static Map<ActivityId, WakeUp> concat(
      Map<ActivityId, WakeUp> first, Map<ActivityId, WakeUp> second) {
    Map<ActivityId, WakeUp> both = new HashMap<>(first);
    both.putAll(second);
    return both;
  }

  private static List<ActivityId> concat(List<ActivityId> first, List<ActivityId> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
