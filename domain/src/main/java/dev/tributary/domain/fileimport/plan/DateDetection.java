package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.date.DatePattern;
import dev.tributary.domain.fileimport.date.DateReading;
import dev.tributary.domain.fileimport.file.SpreadsheetText;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds how a file writes its days: every pattern that reads some value. Where days and months may
 * change places, the order that reads more values; it is asked when both read equally many.
 */
public final class DateDetection {
  private static final String ISO = "yyyy-MM-dd";
  private static final List<List<String>> PATTERNS =
      List.of(
          List.of(ISO),
          List.of("d.M.y"),
          List.of("d/M/y", "M/d/y"),
          List.of("d-M-y", "M-d-y"),
          List.of("yyyy/M/d"),
          List.of("yyyy.M.d"),
          List.of("yyyyMMdd"),
          List.of("d MMM y"),
          List.of("d. MMM y"),
          List.of("d-MMM-y"),
          List.of("MMM d, y"));
  private static final Pattern WITHOUT_YEAR = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}\\.?");
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 12, 31);

  private DateDetection() {}

  /**
   * The patterns of the days in {@code rows}; none for ISO 8601.
   *
   * @throws Refused when there are several patterns to read them, or they have no year
   */
  public static List<String> of(ImportPlan.Columns columns, ImportableColumns target) {
    List<String> found =
        IntStream.range(0, columns.all().size())
            .filter(place -> isDate(columns.all().get(place), target))
            .boxed()
            .flatMap(place -> column(columns, place))
            .distinct()
            .toList();
    return found.equals(List.of(ISO)) ? List.of() : found;
  }

  private static boolean isDate(PlannedColumn column, ImportableColumns target) {
    return column
        .target()
        .map(target::column)
        .map(ResourceColumn::type)
        .filter(type -> type == ValueType.DATE)
        .isPresent();
  }

  private static Stream<String> column(ImportPlan.Columns columns, int place) {
    String header = columns.all().get(place).header();
    List<String> values =
        columns.rows().stream()
            .filter(row -> row.fields().size() > place)
            .map(row -> SpreadsheetText.value(Trimming.both(row.fields().get(place))))
            .filter(value -> !value.isEmpty() && !DateReading.isZero(value))
            .toList();
    if (!values.isEmpty() && values.stream().allMatch(WITHOUT_YEAR.asMatchPredicate())) {
      throw new Refused(ImportErrorCode.DATES_WITHOUT_YEAR, header, values.getFirst());
    }
    return PATTERNS.stream().flatMap(patterns -> best(header, patterns, values).stream());
  }

  /** The one of {@code patterns} that reads most of {@code values}, if one does. */
  private static Optional<String> best(String header, List<String> patterns, List<String> values) {
    Map<Long, List<String>> byCount =
        patterns.stream().collect(Collectors.groupingBy(pattern -> count(pattern, values)));
    long most = Collections.max(byCount.keySet());
    List<String> best = Objects.requireNonNull(byCount.get(most));
    if (most > 0 && best.size() > 1) {
      throw new Refused(
          ImportErrorCode.DATES_UNCLEAR, header, example(best, values), best.get(0), best.get(1));
    }
    return most > 0 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private static String example(List<String> patterns, List<String> values) {
    return values.stream()
        .filter(value -> count(patterns.getFirst(), List.of(value)) > 0)
        .findFirst()
        .orElseThrow();
  }

  private static long count(String text, List<String> values) {
    DatePattern pattern = new DatePattern(text, ANY_DAY);
    return values.stream().filter(value -> reads(pattern, value)).count();
  }

  private static boolean reads(DatePattern pattern, String value) {
    try {
      pattern.parse(value);
      return true;
    } catch (DateTimeException noDay) {
      return false;
    }
  }
}
