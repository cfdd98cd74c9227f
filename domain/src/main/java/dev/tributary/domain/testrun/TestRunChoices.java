package dev.tributary.domain.testrun;

import dev.tributary.domain.activity.ActivityId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person chooses for a test run.
 *
 * @param people empty takes the default
 * @param calls by activity; without a choice a pinned response stands for the call, and else calls
 *     that only read are sent
 */
public record TestRunChoices(Optional<Long> people, Map<ActivityId, CallChoice> calls) {
  public static final TestRunChoices DEFAULT = new TestRunChoices(Optional.empty(), Map.of());

  public TestRunChoices {
    calls = Map.copyOf(calls);
  }

  /** The same with a sample for each of these activities for which nothing is chosen. */
  public TestRunChoices orElse(Map<ActivityId, String> samples) {
    Map<ActivityId, CallChoice> all = new HashMap<>(calls);
    samples.forEach((activity, body) -> all.putIfAbsent(activity, new CallChoice.Sample(body)));
    return new TestRunChoices(people, all);
  }
}
