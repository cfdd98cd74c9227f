package dev.tributary.domain.testrun;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import java.util.Map;
import java.util.Optional;

/**
 * How a test run differs from a real one: few people, no message leaves, no wait takes its time.
 *
 * @param people how many rows each selection of people has at most
 * @param stubbed the responses that stand in place of the calls of these activities
 */
public record TestRun(long people, Map<ActivityId, Stubbed> stubbed) {
  public TestRun {
    stubbed = Map.copyOf(stubbed);
  }

  /** The response that stands in place of the calls of {@code activity}. */
  public Optional<Stubbed> stubbed(ActivityId activity) {
    return Optional.ofNullable(stubbed.get(activity));
  }
}
