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
final class ColumnObserver {
  private final ColumnFit[] best;
  private final int[] kinds;

  ColumnObserver(int columns) {
    best = new ColumnFit[columns];
    kinds = new int[columns];
    Arrays.fill(best, ColumnFit.UNREAD);
  }

  void see(int column, JsonValue value, Cell cell) {
    kinds[column] |= 1 << JsonKind.of(value).choice();
    if (best[column] != ColumnFit.FIT) {
      ColumnFit fit = fit(cell);
      if (fit.compareTo(best[column]) > 0) {
        best[column] = fit;
      }
    }
  }

  List<ObservedColumn> all() {
    return IntStream.range(0, best.length)
        .mapToObj(i -> new ObservedColumn(best[i], kinds(kinds[i])))
        .toList();
  }

  private static ColumnFit fit(Cell cell) {
    return switch (cell) {
      case ValueCell _ -> ColumnFit.FIT;
      case EmptyCell _ -> ColumnFit.EMPTY;
      case InvalidCell(var reason, var _) ->
          reason == InvalidValueReason.EMPTY ? ColumnFit.EMPTY : ColumnFit.UNFIT;
    };
  }

  private static Set<JsonKind> kinds(int mask) {
    return Stream.of(JsonKind.values())
        .filter(kind -> kind != JsonKind.NULL && ((mask >> kind.choice()) & 1) == 1)
        .collect(Collectors.toSet());
  }
}
