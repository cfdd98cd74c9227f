package dev.tributary.domain.fileimport.date;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads days, as ISO 8601 or by the patterns that were named, in their order. */
public final class DateReading implements FieldReading {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final List<String> ISO = List.of("yyyy-MM-dd");

  private final List<DatePattern> patterns;

  /**
   * @param today the end of the hundred years that a year of two digits may mean
   */
  public DateReading(List<String> patterns, LocalDate today) {
    List<String> some = patterns.isEmpty() ? ISO : patterns;
    this.patterns = some.stream().map(pattern -> new DatePattern(pattern, today)).toList();
  }

  @Override
  public FieldValue read(String text) {
    if (isZero(text)) {
      return FieldValue.Blank.BLANK;
    }
    for (DatePattern pattern : patterns) {
      Optional<LocalDate> day = day(text, pattern);
      if (day.isPresent()) {
        return new FieldValue.ReadValue(day.get().toString());
      }
    }
    return new FieldValue.Unreadable(fault(text));
  }

  /** Names the day where {@code text} has a form of one that no calendar has, as 31 February. */
  private Message fault(String text) {
    return patterns.stream()
        .flatMap(pattern -> pattern.missingDay(text).stream())
        .findFirst()
        .orElseGet(
            () -> ImportErrorCode.NO_DATE.with(all(DatePattern::text), all(DatePattern::example)));
  }

  private String all(Function<DatePattern, String> part) {
    return patterns.stream().map(part).collect(Collectors.joining(", "));
  }

  /** {@code 0/0/00} and {@code 0000-00-00}: how some programs write that there is no day. */
  public static boolean isZero(String text) {
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
