package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.externalapi.Cell.Bad;
import dev.tributary.domain.activity.externalapi.Cell.Empty;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns elements of the answer into rows, cell by cell, in the order of the kept columns. A value
 * that does not fit is left out and remembered in {@link #ignored()}.
 */
public final class RowMapping {
  private final List<JsonPointer> pointers;
  private final List<ValueConversion> conversions;
  private final IgnoredValues ignored;

  public RowMapping(OutboundMapping mapping, ZoneId zone) {
    List<OutboundColumn> columns = mapping.kept();
    pointers = columns.stream().map(column -> JsonPointer.of(column.path())).toList();
    conversions = columns.stream().map(column -> new ValueConversion(column, zone)).toList();
    ignored = new IgnoredValues(columns);
  }

  /** The paths of the columns, in order. */
  public List<JsonPointer> pointers() {
    return pointers;
  }

  /**
   * The row of the element at {@code index}, from 0.
   *
   * @throws AnswerRefused when columns name properties and the element is no object
   */
  public List<Cell> row(JsonValue element, long index) {
    if (!(element instanceof JsonObject) && pointers.stream().anyMatch(p -> !p.root())) {
      throw new AnswerRefused(ExternalApiCode.BAD_PROPERTY, "[" + index + "]");
    }
    return cells(
        IntStream.range(0, pointers.size())
            .mapToObj(i -> element.at(pointers.get(i)).orElse(JsonNull.NULL))
            .toList(),
        index + 1);
  }

  /** The only row of a flattened answer, from the values at {@link #pointers()}. */
  public List<Cell> flatRow(List<JsonValue> values) {
    return cells(values, 1);
  }

  /** What was left out so far. */
  public IgnoredValues ignored() {
    return ignored;
  }

  private List<Cell> cells(List<JsonValue> values, long line) {
    List<Cell> row = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      row.add(cell(i, values.get(i), line));
    }
    return row;
  }

  private Cell cell(int column, JsonValue value, long line) {
    Cell cell = conversions.get(column).convert(value);
    if (cell instanceof Bad bad) {
      ignored.add(column, line, bad);
      return Empty.EMPTY;
    }
    return cell;
  }
}
