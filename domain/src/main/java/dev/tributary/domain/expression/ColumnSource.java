package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something with columns that an expression may name: a resource, the rows of a transition.
 *
 * @param id what column references call it
 * @param label what problems call it: {@code profile}
 * @param prefixes the first words of paths that mean it: {@code profile}, {@code target}
 * @param columns the types by column id, in order
 * @param groups column ids by group, such as {@code location}: a path may name the group before the
 *     column, as the reference product's links do
 * @param personal by column id, the resources whose personal data it holds; only of those that do
 */
public record ColumnSource(
    String id,
    String label,
    Set<String> prefixes,
    Map<String, ValueType> columns,
    Map<String, Set<String>> groups,
    Map<String, Set<String>> personal) {
  public ColumnSource {
    prefixes = Set.copyOf(prefixes);
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    groups = Map.copyOf(groups);
    personal = Map.copyOf(personal);
  }

  /** A source without groups and without personal data. */
  public static ColumnSource of(
      String id, String label, Set<String> prefixes, Map<String, ValueType> columns) {
    return new ColumnSource(id, label, prefixes, columns, Map.of(), Map.of());
  }

  /** The same with columns that hold personal data. */
  public ColumnSource withPersonal(Map<String, Set<String>> ofColumns) {
    return new ColumnSource(id, label, prefixes, columns, groups, ofColumns);
  }

  /** The same without these columns. */
  public ColumnSource without(Set<String> names) {
    Map<String, ValueType> left = new LinkedHashMap<>(columns);
    left.keySet().removeAll(names);
    return new ColumnSource(id, label, prefixes, left, groups, personal);
  }

  Optional<ColumnReference> column(String name) {
    return Optional.ofNullable(columns.get(name))
        .map(type -> new ColumnReference(id, name, type, personal.getOrDefault(name, Set.of())));
  }

  /** The column at {@code path}, which no longer holds the prefix. */
  Optional<ColumnReference> column(List<String> path) {
    return switch (path.size()) {
      case 1 -> column(path.getFirst());
      case 2 ->
          groups.getOrDefault(path.getFirst(), Set.of()).contains(path.getLast())
              ? column(path.getLast())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The column at {@code path} where its first segment means this source. */
  Optional<ColumnReference> prefixed(List<String> path) {
    return path.size() > 1 && prefixes.contains(path.getFirst())
        ? column(path.subList(1, path.size()))
        : Optional.empty();
  }

  List<String> names() {
    return new ArrayList<>(columns.keySet());
  }
}
