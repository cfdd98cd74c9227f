package dev.tributary.domain.worktable;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure.Population;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether rows of one structure can take the place of rows of another: the same population, and
 * each expected column with its type. Further columns do no harm.
 */
public final class StructureFit {
  private StructureFit() {}

  /**
   * What does not fit, column by column.
   *
   * @param place where the rows are expected
   */
  public static Stream<Problem> misfits(
      String place, WorkTableStructure expected, WorkTableStructure given) {
    return Stream.concat(
        ofPopulation(place, expected, given),
        expected.columns().stream().flatMap(column -> ofColumn(place, column, given).stream()));
  }

  private static Stream<Problem> ofPopulation(
      String place, WorkTableStructure expected, WorkTableStructure given) {
    return expected.population().equals(given.population())
        ? Stream.empty()
        : Stream.of(
            Problem.error(
                place,
                WorkTableErrorCode.OTHER_POPULATION,
                resource(expected.population()),
                resource(given.population()),
                expected.population().isPresent() ? 1 : 0,
                given.population().isPresent() ? 1 : 0));
  }

  private static Optional<Problem> ofColumn(
      String place, Column expected, WorkTableStructure given) {
    String at = "%s.columns[%s]".formatted(place, expected.name());
    Optional<Column> found = given.column(expected.name());
    if (found.isEmpty()) {
      return Optional.of(
          Problem.error(
              at, WorkTableErrorCode.COLUMN_MISSING, expected.name(), name(expected.type())));
    }
    return found
        .filter(column -> column.type() != expected.type())
        .map(
            column ->
                Problem.error(
                    at,
                    WorkTableErrorCode.COLUMN_OF_OTHER_TYPE,
                    expected.name(),
                    name(expected.type()),
                    name(column.type())));
  }

  private static String resource(Optional<Population> population) {
    return population.map(Population::resource).orElse("-");
  }

  private static String name(Enum<?> type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
