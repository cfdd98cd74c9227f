package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The properties of the elements of an array, with those of the objects inside them. */
final class ElementProperties {
  private final ProposalLimits limits;
  private final Map<String, Property> properties = new LinkedHashMap<>();

  ElementProperties(ProposalLimits limits) {
    this.limits = limits;
  }

  /**
   * What one column can hold.
   *
   * @param path from the element
   */
  record ColumnValues(JsonPointer path, ObservedValues values) {
    /** The names of its path; an object's property is called like {@code address.city}. */
    String name() {
      return String.join(".", path.tokens());
    }
  }

  /** The values of one property; of objects, their properties as well. */
  private static final class Property {
    private final ObservedValues values = new ObservedValues();
    private final Map<String, Property> members = new LinkedHashMap<>();
    private boolean other;

    private void add(JsonValue value, int depth) {
      values.add(value);
      if (value instanceof JsonObject(var inner) && depth > 0) {
        inner.forEach((name, member) -> of(members, name).add(member, depth - 1));
      } else {
        other |= !(value instanceof JsonNull);
      }
    }

    /** Objects with properties, or nulls in their place, are divided; everything else is whole. */
    private Stream<ColumnValues> columns(JsonPointer path, int depth) {
      return depth == 0 || other || members.isEmpty()
          ? Stream.of(new ColumnValues(path, values))
          : all(members, path, depth - 1);
    }
  }

  void add(JsonObject element) {
    element.members().forEach((name, value) -> of(properties, name).add(value, limits.depth()));
  }

  /**
   * The columns for them, from as many levels of objects as the limits allow.
   *
   * @param longestPath characters of the path of a column
   */
  List<ColumnValues> columns(int longestPath) {
    return IntStream.iterate(limits.depth(), depth -> depth > 0, depth -> depth - 1)
        .mapToObj(this::columnsTo)
        .filter(columns -> fit(columns, longestPath))
        .findFirst()
        .orElseGet(() -> columnsTo(0));
  }

  private List<ColumnValues> columnsTo(int depth) {
    return all(properties, JsonPointer.ROOT, depth).toList();
  }

  private boolean fit(List<ColumnValues> columns, int longestPath) {
    return columns.size() <= limits.columns()
        && columns.stream().allMatch(each -> each.path().toString().length() <= longestPath);
  }

  private static Stream<ColumnValues> all(
      Map<String, Property> properties, JsonPointer path, int depth) {
    return properties.entrySet().stream()
        .flatMap(each -> each.getValue().columns(path.member(each.getKey()), depth));
  }

  private static Property of(Map<String, Property> properties, String name) {
    return properties.computeIfAbsent(name, _ -> new Property());
  }
}
