package dev.tributary.domain.resource;

import dev.tributary.domain.expression.ColumnSource;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table or view that workflows select from.
 *
 * @param key the column, one of {@code columns}, that identifies its rows
 */
public record Resource(
    ResourceName name,
    String label,
    ResourceTable table,
    ResourceColumn key,
    List<ResourceColumn> columns) {
  public Resource {
    columns = List.copyOf(columns);
    if (!columns.contains(key)) {
      throw new IllegalArgumentException("the key is no column of %s: %s".formatted(name, key));
    }
    if (columns.stream().map(ResourceColumn::name).distinct().count() < columns.size()) {
      throw new IllegalArgumentException("two columns of %s have one name".formatted(name));
    }
  }

  /** What column references to a resource's columns call their source. */
  public static final String SOURCE = "resource";

  /** Its columns as expressions see them: {@code profile.zipCode}, {@code [target/@zipCode]}. */
  public ColumnSource source() {
    Map<String, ValueType> types = new LinkedHashMap<>();
    columns.forEach(column -> types.put(column.name(), column.type()));
    return new ColumnSource(SOURCE, name.value(), Set.of(name.value(), "target"), types, groups());
  }

  /** Whether whatever was written for {@code other} also holds for this one. */
  public boolean standsInFor(Resource other) {
    return key.name().equals(other.key.name()) && other.columns.stream().allMatch(this::has);
  }

  private boolean has(ResourceColumn wanted) {
    return columns.stream()
        .anyMatch(
            column ->
                column.name().equals(wanted.name())
                    && column.type() == wanted.type()
                    && column.group().equals(wanted.group()));
  }

  private Map<String, Set<String>> groups() {
    return columns.stream()
        .filter(column -> !column.group().isBlank())
        .collect(
            Collectors.groupingBy(
                ResourceColumn::group,
                Collectors.mapping(ResourceColumn::name, Collectors.toSet())));
  }
}
