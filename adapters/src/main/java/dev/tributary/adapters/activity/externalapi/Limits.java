package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import java.time.Duration;
import java.util.function.Supplier;

/** Times and other limits in settings. */
final class Limits {
  private Limits() {}

  /** {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h}, or ISO 8601. */
  static Duration duration(SettingsReader reader, String field, Duration defaultValue) {
    return reader.duration(field).orElse(defaultValue);
  }

  /** The short form that reads back as the same time. */
  static String text(Duration time) {
    return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }

  /**
   * The result of {@code read}; when it refuses the numbers, a problem is reported and the default
   * is returned.
   */
  static <T> T orDefault(SettingsReader reader, String field, T defaultValue, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException refused) {
      reader.problem(
          field, ExternalApiErrorCode.GUARDRAIL_BAD, String.valueOf(refused.getMessage()));
      return defaultValue;
    }
  }
}
