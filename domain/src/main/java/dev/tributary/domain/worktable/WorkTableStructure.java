package dev.tributary.domain.worktable;

import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of a work table hold. Every row has a line number from 1 ({@code lineNum}); a
 * population also has the key of its resource's row.
 *
 * @param population whose rows these are; empty for free rows such as an API's response
 * @param columns the columns beside line number and key, in order
 */
public record WorkTableStructure(Optional<Population> population, List<Column> columns) {

  /** The name of the implicit 1-based line number, as the reference product calls it. */
  public static final String LINE_NUMBER = "lineNum";

  /** The resource that the keys of a population belong to, and the type of its key. */
  public record Population(String resource, ValueType keyType) {}

  public WorkTableStructure {
    columns = List.copyOf(columns);
  }

  /** Rows that are no population. */
  public static WorkTableStructure ofRows(List<Column> columns) {
    return new WorkTableStructure(Optional.empty(), columns);
  }

  public static WorkTableStructure ofPopulation(
      String resource, ValueType keyType, List<Column> columns) {
    return new WorkTableStructure(Optional.of(new Population(resource, keyType)), columns);
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
