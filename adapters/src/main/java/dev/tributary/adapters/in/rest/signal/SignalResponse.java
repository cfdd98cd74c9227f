package dev.tributary.adapters.in.rest.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.application.signal.SignalResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a signal has done.
 *
 * @param run that it has started; missing when it has woken runs
 * @param href where the run can be watched
 * @param woken how many runs it has woken; missing when it has started one
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalResponse(@Nullable UUID run, @Nullable URI href, @Nullable Integer woken) {
  private static final String RUN = "run ";

  /** The text of a result, which can be stored with an idempotency key. */
  static String text(SignalResult result) {
    return switch (result) {
      case SignalResult.Started(var run) -> RUN + run;
      case SignalResult.Woken(var runs) -> Integer.toString(runs);
    };
  }

  /** The response of what {@link #text} gave. */
  static SignalResponse of(String text) {
    if (text.startsWith(RUN)) {
      String run = text.substring(RUN.length());
      return new SignalResponse(UUID.fromString(run), URI.create("/api/v1/runs/" + run), null);
    }
    return new SignalResponse(null, null, Integer.valueOf(text));
  }
}
