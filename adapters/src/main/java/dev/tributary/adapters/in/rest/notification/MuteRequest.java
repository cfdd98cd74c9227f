package dev.tributary.adapters.in.rest.notification;

import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For how long a rule delivers nothing.
 *
 * @param hours at most 2160; 0 ends it
 */
@Schema(examples = {"{\"hours\": 8}"})
record MuteRequest(@Nullable Integer hours) {
  Duration time() {
    return Duration.ofHours(Objects.requireNonNullElse(hours, 0));
  }
}
