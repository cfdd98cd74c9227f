package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.activity.externalapi.estimate.CallEstimate;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import java.time.Duration;
import java.util.List;

/**
 * An estimate of calls as pages show it.
 *
 * @param number of the calls, for their word
 * @param calls the number in the reader's form; empty when it is not known
 * @param time how long they take
 */
public record EstimatePart(long number, String calls, String time, List<Message> notes) {
  static EstimatePart of(CallEstimate estimate, Formats formats) {
    long number = estimate.calls().orElse(0);
    return new EstimatePart(
        number,
        estimate.calls().isPresent() ? formats.number(number) : "",
        formats.about(estimate.time().orElse(Duration.ZERO)),
        estimate.notes());
  }
}
