package dev.tributary.domain.fileimport.date;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of days. A year of two digits means one of the hundred years up to today; the pattern
 * {@code y} takes years of two and of four digits.
 */
public final class DatePattern {
  private static final int CENTURY = 100;
  private static final int FOUR = 4;
  private static final ValueRange LONG_DAYS = ValueRange.of(29, 31);
  private static final ValueRange MONTHS = ChronoField.MONTH_OF_YEAR.range();
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 12, 31);

  private static final LocalDate EXAMPLE = LocalDate.of(1990, 12, 31);

  /** A time of another hour names another day in some zones, and is no way to write a day. */
  private static final Pattern MIDNIGHT =
      Pattern.compile(
          "(?i)(?:T| {1,2})(?:0{1,2}:00(?::00(?:[.,]0{1,9})?)?|12:00(?::00)? ?AM)"
              + "(?: ?(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?$");

  private final String text;
  private final DateTimeFormatter formatter;
  private final TextStyle months;
  private final LocalDate today;

  /**
   * @throws Refused when it is no pattern of a day
   */
  public DatePattern(String pattern, LocalDate today) {
    this.text = pattern;
    this.today = today;
    this.months = pattern.contains("MMMM") ? TextStyle.FULL : TextStyle.SHORT;
    try {
      this.formatter = formatter(pattern, today.getYear() - CENTURY + 1);
      LocalDate.parse(formatter.format(today), formatter);
    } catch (IllegalArgumentException | DateTimeException noPattern) {
      throw new Refused(ImportErrorCode.BAD_DATE_FORMAT, pattern);
    }
  }

  /**
   * @throws Refused when {@code pattern} is no pattern of a day
   */
  public static void check(String pattern) {
    new DatePattern(pattern, ANY_DAY);
  }

  /**
   * The day that is written so, whatever the language of its month; databases and spreadsheets
   * write midnight after it. Throws DateTimeException when {@code text} is no such day.
   */
  public LocalDate parse(String text) {
    String written = plain(text);
    LocalDate day = LocalDate.from(formatter.parse(written));
    boolean shortened = !written.contains(Integer.toString(day.getYear()));
    return shortened && day.isAfter(today) ? day.minusYears(CENTURY) : day;
  }

  private String plain(String text) {
    return MonthNames.english(MIDNIGHT.matcher(text).replaceFirst(""), months);
  }

  /** As it was named. */
  String text() {
    return text;
  }

  /** A day that is written so. */
  String example() {
    return formatter.format(EXAMPLE);
  }

  /** Which day {@code text} names, when it is written so, but its month is shorter. */
  Optional<Message> missingDay(String text) {
    String written = plain(text);
    ParsePosition position = new ParsePosition(0);
    @Nullable TemporalAccessor fields = formatter.parseUnresolved(written, position);
    return Optional.ofNullable(fields)
        .filter(_ -> position.getErrorIndex() < 0 && position.getIndex() == written.length())
        .filter(found -> LONG_DAYS.isValidValue(field(found, ChronoField.DAY_OF_MONTH)))
        .filter(found -> MONTHS.isValidValue(field(found, ChronoField.MONTH_OF_YEAR)))
        .map(
            found ->
                ImportErrorCode.NO_SUCH_DAY.with(
                    field(found, ChronoField.DAY_OF_MONTH),
                    field(found, ChronoField.MONTH_OF_YEAR),
                    field(found, ChronoField.YEAR)));
  }

  private static long field(TemporalAccessor fields, ChronoField field) {
    return fields.isSupported(field) ? fields.getLong(field) : 0;
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
