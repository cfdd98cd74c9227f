package dev.tributary.domain.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, times and instants as databases and programs write them: ISO 8601, and its relatives with
 * a blank for the T, an offset without a colon, small letters, or a fraction of any length.
 */
public final class TemporalText {
  private static final String TIME = "(\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d+))?";
  private static final Pattern TIME_FORM = Pattern.compile(TIME);
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[Tt ]"
              + TIME
              + " ?([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2}(?::?\\d{2})?)?)?(?:\\[([^]]+)])?)?");
  private static final Pattern COLON = Pattern.compile(":");

  /** Digits of a second's fraction that an instant has. */
  private static final int NANOSECONDS = 9;

  private TemporalText() {}

  /**
   * The date that {@code text} names; of an instant, its date in {@code zone}.
   *
   * @throws DateTimeException when it names none
   */
  public static LocalDate day(String text, ZoneId zone) {
    Matcher form = matched(FORM, text);
    return form.group(2) == null
        ? LocalDate.parse(form.group(1))
        : instant(form, zone).atZone(zone).toLocalDate();
  }

  /**
   * The time that {@code text} names; of an instant, its time in {@code zone}.
   *
   * @throws DateTimeException when it names none
   */
  public static LocalTime time(String text, ZoneId zone) {
    Matcher form = TIME_FORM.matcher(text);
    return form.matches()
        ? time(form.group(1), Optional.ofNullable(form.group(2)))
        : instant(withTime(text), zone).atZone(zone).toLocalTime();
  }

  /**
   * The instant that {@code text} names; of a date, its start of day.
   *
   * @param zone of a text that names none
   * @throws DateTimeException when it names none
   */
  public static Instant instant(String text, ZoneId zone) {
    return instant(matched(FORM, text), zone);
  }

  /**
   * The instant that {@code text} names, independent of the reader's zone.
   *
   * @throws DateTimeException when it names none, or neither offset nor zone
   */
  public static Instant instant(String text) {
    if (!hasZone(text)) {
      throw new DateTimeException("no offset");
    }
    return instant(withTime(text), ZoneOffset.UTC);
  }

  /** Whether {@code text} has the form of an instant with an offset or zone of its own. */
  public static boolean hasZone(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() && (form.group(4) != null || form.group(5) != null);
  }

  private static Matcher withTime(String text) {
    Matcher form = matched(FORM, text);
    if (form.group(2) == null) {
      throw new DateTimeException("no time");
    }
    return form;
  }

  private static Instant instant(Matcher form, ZoneId zone) {
    LocalDate day = LocalDate.parse(form.group(1));
    if (form.group(2) == null) {
      return day.atStartOfDay(zone).toInstant();
    }
    LocalDateTime local = day.atTime(time(form.group(2), Optional.ofNullable(form.group(3))));
    ZoneId named = Optional.ofNullable(form.group(5)).map(ZoneId::of).orElse(zone);
    return form.group(4) == null
        ? local.atZone(named).toInstant()
        : local.toInstant(offset(form.group(4)));
  }

  private static LocalTime time(String text, Optional<String> fraction) {
    String digits = fraction.orElse("") + "0".repeat(NANOSECONDS);
    return LocalTime.parse(text).withNano(Integer.parseInt(digits.substring(0, NANOSECONDS)));
  }

  private static ZoneOffset offset(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
      default -> ZoneOffset.of(COLON.matcher(text).replaceAll(""));
    };
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher form = pattern.matcher(text);
    if (!form.matches()) {
      throw new DateTimeException("another form");
    }
    return form;
  }
}
