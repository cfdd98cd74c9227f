package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.activity.externalapi.mapping.ObservedColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.json.JsonKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What later runs compare their responses with.
 *
 * @param columns the kinds of the values of each column; none for a column without values
 * @param others names of properties that no column names
 */
public record ResponseShape(Map<String, Set<JsonKind>> columns, Set<String> others) {
  public ResponseShape {
    columns = Map.copyOf(columns);
    others = Set.copyOf(others);
  }

  /** The shape of responses with these included columns. */
  public static ResponseShape of(Observed observed, List<OutboundColumn> included) {
    Map<String, Set<JsonKind>> columns = new TreeMap<>();
    for (int i = 0; i < included.size(); i++) {
      ObservedColumn seen = observed.columns().get(i);
      columns.put(included.get(i).name(), seen.kinds());
    }
    return new ResponseShape(columns, observed.others().keySet());
  }

  /** Whether the column was known and had no value either. */
  boolean lacked(String column) {
    Set<JsonKind> kinds = columns.get(column);
    return kinds != null && kinds.isEmpty();
  }

  /** Whether the column had values, and none of this kind. */
  boolean neverHad(String column, JsonKind kind) {
    Set<JsonKind> kinds = columns.getOrDefault(column, Set.of());
    return !kinds.isEmpty() && !kinds.contains(kind);
  }
}
