package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.ExternalApiCode;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and other limits in settings. */
final class Limits {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private Limits() {}

  /** {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h}, or ISO 8601. */
  static Duration duration(SettingsReader reader, String field, Duration usual) {
    return reader.parsed(field, Limits::parse).orElse(usual);
  }

  /** The short form that reads back as the same time. */
  static String text(Duration time) {
    return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }

  /** What {@code read} makes; when it refuses the numbers, that is told and the usual ones stay. */
  static <T> T orUsual(SettingsReader reader, String field, T usual, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException refused) {
      reader.problem(field, ExternalApiCode.GUARDRAIL_BAD, String.valueOf(refused.getMessage()));
      return usual;
    }
  }

  private static Duration parse(String text) {
    Matcher form = SHORT.matcher(text);
    if (!form.matches()) {
      return Duration.parse(text);
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
