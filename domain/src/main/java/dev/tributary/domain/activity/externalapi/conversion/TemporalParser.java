package dev.tributary.domain.activity.externalapi.conversion;

import dev.tributary.domain.value.TemporalText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates and times in typed columns, read by a pattern or as {@link TemporalText}, written as ISO
 * 8601.
 */
public final class TemporalParser {
  /** Years that every part of the system can write with four digits. */
  private static final int LAST_YEAR = 9999;

  private static final int LAST_MONTH = 12;
  private static final int ISO_LENGTH = "2026-11-24".length();

  private final Optional<DateTimeFormatter> pattern;
  private final ZoneId zone;

  public TemporalParser(String pattern, ZoneId zone) {
    this.pattern = pattern.isEmpty() ? Optional.empty() : Optional.of(formatter(pattern));
    this.zone = zone;
  }

  /** Reads {@code pattern}; throws IllegalArgumentException when it is none. */
  public static DateTimeFormatter formatter(String pattern) {
    // "y" means the year of an era, which a strict reader cannot do without.
    return DateTimeFormatter.ofPattern(withPlainYears(pattern), Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What stands in quotes is text, not pattern. */
  private static String withPlainYears(String pattern) {
    StringBuilder plain = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      plain.append(c == 'y' && !quoted ? 'u' : c);
    }
    return plain.toString();
  }

  public String date(String text) throws ConversionFailed {
    if (pattern.isEmpty() && defaultValue(text)) {
      return text;
    }
    try {
      return plausible(
              pattern.isPresent()
                  ? LocalDate.from(pattern.get().parse(text))
                  : TemporalText.day(text, zone))
          .toString();
    } catch (DateTimeException _) {
      throw new ConversionFailed(InvalidValueReason.NO_INSTANT);
    }
  }

  /** Whether it is a day as nearly all are written, which a formatter would take long to find. */
  private static boolean defaultValue(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    return text.length() == ISO_LENGTH
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && year >= 1
        && month >= 1
        && month <= LAST_MONTH
        && day >= 1
        && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
  }

  /** The digits from {@code start} up to {@code end}; -1 when there is anything else. */
  private static int number(String text, int start, int end) {
    int number = text.length() < end ? -1 : 0;
    for (int i = start; i < end && number >= 0; i++) {
      char c = text.charAt(i);
      number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
    }
    return number;
  }

  public String time(String text) throws ConversionFailed {
    try {
      return (pattern.isPresent()
              ? LocalTime.from(pattern.get().parse(text))
              : TemporalText.time(text, zone))
          .toString();
    } catch (DateTimeException _) {
      throw new ConversionFailed(InvalidValueReason.NO_INSTANT);
    }
  }

  public String instant(String text) throws ConversionFailed {
    try {
      Instant instant =
          pattern.isPresent()
              ? instant(pattern.get().parse(text))
              : TemporalText.instant(text, zone);
      plausible(instant.atOffset(ZoneOffset.UTC).toLocalDate());
      return instant.toString();
    } catch (DateTimeException _) {
      throw new ConversionFailed(InvalidValueReason.NO_INSTANT);
    }
  }

  private Instant instant(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
      return OffsetDateTime.from(parsed).toInstant();
    }
    ZoneId named = parsed.query(TemporalQueries.zone());
    return LocalDateTime.from(parsed).atZone(named == null ? zone : named).toInstant();
  }

  private static LocalDate plausible(LocalDate day) throws ConversionFailed {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new ConversionFailed(InvalidValueReason.NO_INSTANT);
    }
    return day;
  }
}
