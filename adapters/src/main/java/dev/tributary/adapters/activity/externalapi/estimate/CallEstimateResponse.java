package dev.tributary.adapters.activity.externalapi.estimate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.externalapi.estimate.CallEstimate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many calls an activity would make now, and how long they would take.
 *
 * @param calls missing when that is not known before a start
 * @param seconds missing with the calls
 * @param notes what is assumed, and what limits the calls, in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples = {
      "{\"calls\":40000,\"seconds\":2499,"
          + "\"notes\":[\"A call took 180 ms in the last run.\","
          + "\"The account allows 16 / 1s.\"]}"
    })
public record CallEstimateResponse(
    @Nullable Long calls, @Nullable Long seconds, List<String> notes) {
  public static CallEstimateResponse of(CallEstimate estimate, Locale reader) {
    return new CallEstimateResponse(
        estimate.calls().isPresent() ? estimate.calls().getAsLong() : null,
        estimate.time().map(Duration::toSeconds).orElse(null),
        estimate.notes().stream().map(note -> Texts.render(note, reader)).toList());
  }
}
