package dev.tributary.domain.fileimport;

import dev.tributary.domain.problem.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * A pattern of days. A year of two digits means one of the hundred years up to today; the pattern
 * {@code y} takes years of two and of four digits.
 */
final class DatePattern {
  private static final int CENTURY = 100;
  private static final int FOUR = 4;
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 12, 31);

  private final DateTimeFormatter formatter;
  private final LocalDate today;

  /**
   * @throws Refused when it is no pattern of a day
   */
  DatePattern(String pattern, LocalDate today) {
    this.today = today;
    try {
      this.formatter = formatter(pattern, today.getYear() - CENTURY + 1);
      LocalDate.parse(formatter.format(today), formatter);
    } catch (IllegalArgumentException | DateTimeException noPattern) {
      throw new Refused(ImportCode.BAD_DATE_FORMAT, pattern);
    }
  }

  /**
   * @throws Refused when {@code pattern} is no pattern of a day
   */
  static void check(String pattern) {
    new DatePattern(pattern, ANY_DAY);
  }

  /** Throws DateTimeException when {@code text} is no day that is written so. */
  LocalDate parse(String text) {
    var parsed = formatter.parse(text);
    LocalDate day = LocalDate.from(parsed);
    boolean shortened = !text.contains(Integer.toString(day.getYear()));
    return shortened && day.isAfter(today) ? day.minusYears(CENTURY) : day;
  }

  private static DateTimeFormatter formatter(String pattern, int firstYear) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    boolean quoted = false;
    int begun = 0;
    for (int at = 0; at < pattern.length(); at++) {
      char letter = pattern.charAt(at);
      quoted ^= letter == '\'';
      if (!quoted && isYear(letter)) {
        int end = at;
        while (end < pattern.length() && isYear(pattern.charAt(end))) {
          end++;
        }
        append(builder, pattern.substring(begun, at));
        year(builder, end - at, firstYear);
        begun = end;
        at = end - 1;
      }
    }
    append(builder, pattern.substring(begun));
    return builder
        .toFormatter(Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static boolean isYear(char letter) {
    return letter == 'y' || letter == 'u';
  }

  private static void append(DateTimeFormatterBuilder builder, String part) {
    if (!part.isEmpty()) {
      builder.appendPattern(part);
    }
  }

  private static void year(DateTimeFormatterBuilder builder, int letters, int firstYear) {
    switch (letters) {
      case 1 -> builder.appendValueReduced(ChronoField.YEAR, 2, FOUR, firstYear);
      case 2 -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, firstYear);
      default -> builder.appendPattern("u".repeat(letters));
    }
  }
}
