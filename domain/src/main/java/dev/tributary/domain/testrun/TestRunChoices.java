package dev.tributary.domain.testrun;

import dev.tributary.domain.activity.ActivityId;
import java.util.Map;
import java.util.Optional;

/**
 * What a person chooses for a test run.
 *
 * @param people empty takes the default
 * @param calls by activity; without a choice calls that only read are sent
 */
public record TestRunChoices(Optional<Long> people, Map<ActivityId, CallChoice> calls) {
  public static final TestRunChoices DEFAULT = new TestRunChoices(Optional.empty(), Map.of());

  public TestRunChoices {
    calls = Map.copyOf(calls);
  }
}
