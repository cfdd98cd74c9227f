package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.externalapi.Cell.Bad;
import dev.tributary.domain.activity.externalapi.MappedRow.Kept;
import dev.tributary.domain.activity.externalapi.MappedRow.Rejected;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the values of an element into a row, in the order of the kept columns. What does not fit is
 * treated as its column says and remembered in {@link #badValues()}. Runs once for every value of
 * an answer: it makes no object that a row does not need.
 */
public final class RowMapping {
  private final List<JsonPointer> pointers;
  private final ColumnConversion[] conversions;
  private final BadValues badValues;

  public RowMapping(OutboundMapping mapping, ZoneId zone) {
    List<OutboundColumn> columns = mapping.kept();
    pointers = columns.stream().map(column -> JsonPointer.of(column.path())).toList();
    conversions =
        columns.stream()
            .map(column -> new ColumnConversion(column, zone))
            .toArray(ColumnConversion[]::new);
    badValues = new BadValues(columns);
  }

  /** The paths of the columns, in order. */
  public List<JsonPointer> pointers() {
    return pointers;
  }

  /**
   * What becomes of the values at {@link #pointers()}.
   *
   * @param line of the element, from 1
   */
  public MappedRow row(List<JsonValue> values, long line) {
    Cell[] cells = new Cell[conversions.length];
    for (int i = 0; i < cells.length; i++) {
      Cell cell = conversions[i].convert(values.get(i));
      if (cell instanceof Bad bad) {
        badValues.add(i, line, bad);
        if (conversions[i].rejects()) {
          return new Rejected(line, conversions[i].column(), bad);
        }
        cell = conversions[i].instead();
      }
      cells[i] = cell;
    }
    return new Kept(Arrays.asList(cells));
  }

  /** What did not fit so far. */
  public BadValues badValues() {
    return badValues;
  }
}
