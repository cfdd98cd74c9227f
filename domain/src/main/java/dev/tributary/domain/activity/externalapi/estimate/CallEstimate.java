package dev.tributary.domain.activity.externalapi.estimate;

import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many calls an activity will make, and how long they take.
 *
 * @param calls empty when that is not known
 * @param time empty when the number of calls is not known
 * @param notes what it assumes, and what limits the calls
 */
public record CallEstimate(OptionalLong calls, Optional<Duration> time, List<Message> notes) {
  public CallEstimate {
    notes = List.copyOf(notes);
  }
}
