package dev.tributary.domain.fileimport;

import dev.tributary.domain.problem.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads days, as ISO 8601 or by the patterns that somebody named, in their order. */
final class DateReading implements FieldReading {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final String ISO = "yyyy-MM-dd";

  private final List<DateTimeFormatter> formatters;
  private final String told;

  DateReading(List<String> patterns) {
    this.formatters =
        patterns.isEmpty()
            ? List.of(DateTimeFormatter.ISO_LOCAL_DATE)
            : patterns.stream().map(DateReading::formatter).toList();
    this.told = patterns.isEmpty() ? ISO : String.join(", ", patterns);
  }

  /**
   * Reads {@code pattern}.
   *
   * @throws Refused when it is no pattern of a day
   */
  static DateTimeFormatter formatter(String pattern) {
    try {
      // "y" means the year of an era, which a strict reader cannot do without.
      DateTimeFormatter formatter =
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
              .withChronology(IsoChronology.INSTANCE)
              .withResolverStyle(ResolverStyle.STRICT);
      LocalDate.parse(formatter.format(LocalDate.of(2000, 12, 31)), formatter);
      return formatter;
    } catch (IllegalArgumentException | DateTimeException _) {
      throw new Refused(ImportCode.BAD_DATE_FORMAT, pattern);
    }
  }

  @Override
  public FieldValue read(String text) {
    return formatters.stream()
        .flatMap(formatter -> day(text, formatter).stream())
        .findFirst()
        .<FieldValue>map(day -> new FieldValue.Fit(day.toString()))
        .orElseGet(() -> new FieldValue.Unfit(ImportCode.NO_DATE.with(told)));
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter formatter) {
    try {
      return Optional.of(LocalDate.parse(text, formatter))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
