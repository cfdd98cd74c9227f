package dev.tributary.domain.fileimport;

import dev.tributary.domain.problem.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads days, as ISO 8601 or by the patterns that were named, in their order. */
final class DateReading implements FieldReading {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final List<String> ISO = List.of("yyyy-MM-dd");

  private final List<DatePattern> patterns;
  private final String named;

  /**
   * @param today the end of the hundred years that a year of two digits may mean
   */
  DateReading(List<String> patterns, LocalDate today) {
    List<String> some = patterns.isEmpty() ? ISO : patterns;
    this.patterns = some.stream().map(pattern -> new DatePattern(pattern, today)).toList();
    this.named = String.join(", ", some);
  }

  @Override
  public FieldValue read(String text) {
    if (isZero(text)) {
      return FieldValue.Blank.BLANK;
    }
    for (DatePattern pattern : patterns) {
      Optional<LocalDate> day = day(text, pattern);
      if (day.isPresent()) {
        return new FieldValue.Fit(day.get().toString());
      }
    }
    return new FieldValue.Unfit(noDate());
  }

  private Message noDate() {
    return ImportCode.NO_DATE.with(named);
  }

  /** {@code 0/0/00} and {@code 0000-00-00}: how some programs write that there is no day. */
  static boolean isZero(String text) {
    return text.charAt(0) == '0'
        && text.chars().allMatch(c -> c == '0' || "-/. :".indexOf(c) >= 0)
        && text.chars().anyMatch(c -> c != '0');
  }

  private static Optional<LocalDate> day(String text, DatePattern pattern) {
    try {
      return Optional.of(pattern.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
