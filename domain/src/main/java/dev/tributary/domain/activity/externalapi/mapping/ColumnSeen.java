package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.json.JsonKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was seen of a column's values.
 *
 * @param sight the best of them
 * @param kinds how they are written in the response, null left out
 */
public record ColumnSeen(ColumnSight sight, Set<JsonKind> kinds) {
  /** No row was read. */
  public static final ColumnSeen UNREAD = new ColumnSeen(ColumnSight.UNREAD, Set.of());

  public ColumnSeen {
    kinds = Set.copyOf(kinds);
  }

  /** What was seen here and there together. */
  public ColumnSeen and(ColumnSeen other) {
    Set<JsonKind> all = EnumSet.noneOf(JsonKind.class);
    all.addAll(kinds);
    all.addAll(other.kinds);
    return new ColumnSeen(sight.compareTo(other.sight) >= 0 ? sight : other.sight, all);
  }
}
