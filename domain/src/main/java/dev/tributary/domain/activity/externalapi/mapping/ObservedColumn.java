package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.json.JsonKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was seen of a column's values.
 *
 * @param fit the best of them
 * @param kinds how they are written in the response, null left out
 */
public record ObservedColumn(ColumnFit fit, Set<JsonKind> kinds) {
  /** No row was read. */
  public static final ObservedColumn UNREAD = new ObservedColumn(ColumnFit.UNREAD, Set.of());

  public ObservedColumn {
    kinds = Set.copyOf(kinds);
  }

  /** What was seen here and there together. */
  public ObservedColumn and(ObservedColumn other) {
    Set<JsonKind> all = EnumSet.noneOf(JsonKind.class);
    all.addAll(kinds);
    all.addAll(other.kinds);
    return new ObservedColumn(fit.compareTo(other.fit) >= 0 ? fit : other.fit, all);
  }
}
