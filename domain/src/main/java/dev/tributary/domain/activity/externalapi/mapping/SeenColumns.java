package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.mapping.Cell.EmptyCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.ValueCell;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notes what is seen of each column's values. Makes no object for a value. */
final class SeenColumns {
  private final ColumnSight[] best;
  private final int[] kinds;

  SeenColumns(int columns) {
    best = new ColumnSight[columns];
    kinds = new int[columns];
    Arrays.fill(best, ColumnSight.UNREAD);
  }

  void see(int column, JsonValue value, Cell cell) {
    kinds[column] |= 1 << JsonKind.of(value).choice();
    if (best[column] != ColumnSight.FIT) {
      ColumnSight sight = sight(cell);
      if (sight.compareTo(best[column]) > 0) {
        best[column] = sight;
      }
    }
  }

  List<ColumnSeen> all() {
    return IntStream.range(0, best.length)
        .mapToObj(i -> new ColumnSeen(best[i], kinds(kinds[i])))
        .toList();
  }

  private static ColumnSight sight(Cell cell) {
    return switch (cell) {
      case ValueCell _ -> ColumnSight.FIT;
      case EmptyCell _ -> ColumnSight.EMPTY;
      case InvalidCell(var reason, var _) ->
          reason == InvalidValueReason.EMPTY ? ColumnSight.EMPTY : ColumnSight.UNFIT;
    };
  }

  private static Set<JsonKind> kinds(int mask) {
    return Stream.of(JsonKind.values())
        .filter(kind -> kind != JsonKind.NULL && ((mask >> kind.choice()) & 1) == 1)
        .collect(Collectors.toSet());
  }
}
