package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of an expression may mean at its place.
 *
 * @param sources where columns may come from; a name without prefix that several hold is ambiguous
 * @param variables the event variables that are set before this place, with their types
 */
public record Scope(List<ColumnSource> sources, Map<String, ValueType> variables) {
  public Scope {
    sources = List.copyOf(sources);
    variables = Map.copyOf(variables);
  }

  /** No columns, only event variables. */
  public static Scope ofVariables(Map<String, ValueType> variables) {
    return new Scope(List.of(), variables);
  }

  /** The columns of one source and the event variables. */
  public static Scope of(ColumnSource source, Map<String, ValueType> variables) {
    return new Scope(List.of(source), variables);
  }

  /** What {@code path} means here. */
  Resolution resolve(List<String> path) {
    List<ColumnReference> found = new ArrayList<>();
    sources.forEach(source -> source.prefixed(path).ifPresent(found::add));
    if (found.isEmpty()) {
      sources.forEach(source -> source.column(path).ifPresent(found::add));
    }
    return switch (found.size()) {
      case 0 -> variable(path).orElseGet(() -> unknown(path));
      case 1 -> new Resolution.Column(found.getFirst());
      default -> new Resolution.Ambiguous(found.stream().map(this::qualified).toList());
    };
  }

  private Optional<Resolution> variable(List<String> path) {
    return path.size() == 2 && path.getFirst().equals("vars")
        ? Optional.of(new Resolution.Variable(path.getLast()))
        : Optional.empty();
  }

  private Resolution unknown(List<String> path) {
    List<ColumnSource> meant =
        sources.stream()
            .filter(source -> path.size() > 1 && source.prefixes().contains(path.getFirst()))
            .toList();
    List<ColumnSource> searched = meant.isEmpty() ? sources : meant;
    return new Resolution.Unknown(
        searched.stream().map(ColumnSource::label).toList(),
        searched.stream().flatMap(source -> source.names().stream()).distinct().toList());
  }

  private String qualified(ColumnReference column) {
    return sources.stream()
        .filter(source -> source.id().equals(column.source()))
        .flatMap(source -> source.prefixes().stream().sorted())
        .findFirst()
        .map(prefix -> prefix + "." + column.column())
        .orElse(column.column());
  }

  /** What a path turned out to be. */
  sealed interface Resolution {
    record Column(ColumnReference reference) implements Resolution {}

    record Variable(String name) implements Resolution {}

    record Ambiguous(List<String> readings) implements Resolution {}

    record Unknown(List<String> owners, List<String> candidates) implements Resolution {}
  }
}
