package dev.tributary.domain.value;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}, {@code 7d}.
 */
public final class DurationText {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long SECONDS_PER_HOUR = 3600;
  private static final long SECONDS_PER_DAY = 86_400;

  private DurationText() {}

  /**
   * Also reads ISO 8601: {@code PT30S}.
   *
   * @throws java.time.DateTimeException when it is neither
   */
  public static Duration read(String text) {
    Matcher form = SHORT.matcher(text);
    if (!form.matches()) {
      return Duration.parse(text);
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** The shortest form that {@link #read} gives the same time for. */
  public static String write(Duration time) {
    long seconds = time.toSeconds();
    if (time.isZero()) {
      return "0s";
    }
    if (time.toNanosPart() != 0 || seconds < 0) {
      return time.toString();
    }
    if (seconds % SECONDS_PER_DAY == 0) {
      return seconds / SECONDS_PER_DAY + "d";
    }
    if (seconds % SECONDS_PER_HOUR == 0) {
      return seconds / SECONDS_PER_HOUR + "h";
    }
    return seconds % SECONDS_PER_MINUTE == 0 ? seconds / SECONDS_PER_MINUTE + "m" : seconds + "s";
  }

  /** As {@link #write}, below an hour in seconds or milliseconds only: {@code 300s}. */
  public static String writeSeconds(Duration time) {
    if (time.compareTo(HOUR) >= 0 && time.toNanosPart() == 0) {
      return write(time);
    }
    return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }
}
