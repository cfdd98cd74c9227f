package dev.tributary.domain.testrun;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.testrun.CallChoice.Given;
import java.util.Map;
import java.util.Optional;

/**
 * How a test run differs from a real one: few people, no message leaves, no wait takes its time.
 *
 * @param people how many rows each selection of people has at most
 * @param given the responses that stand in place of the calls of these activities
 */
public record TestRun(long people, Map<ActivityId, Given> given) {
  public TestRun {
    given = Map.copyOf(given);
  }

  /** The response that stands in place of the calls of {@code activity}. */
  public Optional<Given> given(ActivityId activity) {
    return Optional.ofNullable(given.get(activity));
  }
}
