package dev.tributary.webapp.console.layout;

import dev.tributary.adapters.text.Texts;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and times in the reader's forms. */
public record Formats(Locale locale, ZoneId zone) {

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** The time of day with seconds: {@code 22:42:07}, or {@code 10:42:07 PM} in its countries. */
  public String clock(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(zone)
        .format(at);
  }

  /** The day of the week and the date. */
  public String day(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
  }

  public String dayAndTime(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(zone)
        .format(at);
  }

  /**
   * When something is due by the clocks of a zone: with the day of the week, and with the time
   * there where it is another one.
   */
  public String due(Instant at, ZoneId there) {
    String here = weekday(at, "yMMMEd") + ", " + clock(at);
    if (zone.getRules().getOffset(at).equals(there.getRules().getOffset(at))) {
      return here;
    }
    Formats its = new Formats(locale, there);
    return Texts.text(
        locale, "schedules.due", here, its.weekday(at, "E") + " " + its.clock(at), there.getId());
  }

  private String weekday(Instant at, String template) {
    return DateTimeFormatter.ofLocalizedPattern(template)
        .withLocale(locale)
        .withZone(zone)
        .format(at);
  }

  /** {@code 42 min}: a duration that is estimated, without seconds from a minute on. */
  public String about(Duration duration) {
    long minutes = Math.ceilDiv(duration.toSeconds(), 60);
    return duration.toSeconds() >= 60 && minutes < 60
        ? Texts.text(locale, "estimate.minutes", minutes)
        : duration(duration);
  }

  /** {@code 0.4 s}, {@code 12 s}, {@code 1 m 04 s}, {@code 2 h 05 m}, {@code 3 d 01 h}. */
  public String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 10) {
      return Texts.text(locale, "console.tenths", duration.toMillis() / 1000.0);
    }
    if (seconds < 60) {
      return Texts.text(locale, "console.seconds", seconds);
    }
    if (seconds < 3600) {
      return Texts.text(locale, "console.minutes", seconds / 60, seconds % 60);
    }
    return seconds < 86_400
        ? Texts.text(locale, "console.hours", seconds / 3600, seconds / 60 % 60)
        : Texts.text(locale, "console.days", seconds / 86_400, seconds / 3600 % 24);
  }

  /** {@code 0.4 ms}, {@code 12 ms}, then as {@link #duration}. */
  public String precise(Duration time) {
    if (time.toSeconds() > 0) {
      return duration(time);
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(time.toMillis() < 10 ? 1 : 0);
    return format.format(time.toNanos() / 1e6) + " ms";
  }

  /** The seconds that the page's script counts on from: {@code 12.345}. */
  public static String ticking(Duration elapsed) {
    return "%d.%03d".formatted(elapsed.toSeconds(), elapsed.toMillisPart());
  }

  /** {@code 812 B}, {@code 1.2 kB}, {@code 5.2 MB}, {@code 1.1 GB}. */
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    NumberFormat oneDigit = NumberFormat.getNumberInstance(locale);
    oneDigit.setMaximumFractionDigits(1);
    if (bytes < 1_000_000) {
      return oneDigit.format(bytes / 1e3) + " kB";
    }
    return bytes < 1_000_000_000
        ? oneDigit.format(bytes / 1e6) + " MB"
        : oneDigit.format(bytes / 1e9) + " GB";
  }
}
