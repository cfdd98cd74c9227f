package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.conversion.ValueExcerpt;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.value.Digits;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the values of an element into a row, in the order of the included columns. A value that
 * does not fit is treated by its column's rule and counted in {@link #invalidValues()}. Runs once
 * for every value of a response: it makes no object that a row does not need.
 */
public final class RowMapping {
  private final List<JsonPointer> pointers;
  private final List<JsonPointer> constants;
  private final boolean[] constant;
  private final ColumnConversion[] conversions;
  private List<JsonValue> repeated = List.of();
  private final InvalidValues invalidValues;
  private final ColumnObserver seen;
  private long lines;

  /**
   * @param zone of dates with time that name none
   * @param digits of numbers
   */
  public RowMapping(OutboundMapping mapping, ZoneId zone, Digits digits) {
    List<OutboundColumn> columns = mapping.includedColumns();
    pointers = paths(columns.stream().filter(column -> !mapping.constant(column)));
    constants = paths(columns.stream().filter(mapping::constant));
    constant = new boolean[columns.size()];
    for (int i = 0; i < constant.length; i++) {
      constant[i] = mapping.constant(columns.get(i));
    }
    conversions =
        columns.stream()
            .map(column -> new ColumnConversion(column, zone, digits))
            .toArray(ColumnConversion[]::new);
    invalidValues = new InvalidValues(columns);
    seen = new ColumnObserver(columns.size());
  }

  /** The paths, from an element, of the columns that are no constants; in order. */
  public List<JsonPointer> pointers() {
    return pointers;
  }

  /** The paths, from the whole response, of the columns with the same value in every row. */
  public List<JsonPointer> constants() {
    return constants;
  }

  /** Repeats the values at {@link #constants()} in every row from now on. */
  public void repeat(List<JsonValue> values) {
    repeated = List.copyOf(values);
  }

  /**
   * What becomes of the values at {@link #pointers()}.
   *
   * @param line of the element, from 1
   */
  public MappedRow row(List<JsonValue> values, long line) {
    Cell[] cells = new Cell[conversions.length];
    lines++;
    int own = 0;
    int common = 0;
    for (int i = 0; i < cells.length; i++) {
      JsonValue value = constant[i] ? repeated.get(common++) : values.get(own++);
      Cell cell = conversions[i].convert(value);
      seen.see(i, value, cell);
      if (cell instanceof InvalidCell bad) {
        invalidValues.add(i, line, bad);
        if (conversions[i].rejects()) {
          return new Rejected(line, conversions[i].column().name(), bad);
        }
        cell = conversions[i].instead();
      }
      cells[i] = cell;
    }
    return new Accepted(Arrays.asList(cells));
  }

  /**
   * What becomes of an element that is no object and so has no values.
   *
   * @param line of the element, from 1
   */
  public MappedRow invalid(JsonValue element, long line) {
    InvalidValueReason reason =
        switch (JsonKind.of(element)) {
          case NULL -> InvalidValueReason.NULL_ELEMENT;
          case ARRAY, OBJECT -> InvalidValueReason.ARRAY_ELEMENT;
          case TEXT, NUMBER, BOOLEAN -> InvalidValueReason.SCALAR_ELEMENT;
        };
    return rejected(new InvalidCell(reason, ValueConversion.seen(element)), line);
  }

  /**
   * What becomes of a line of separated values that is no row.
   *
   * @param beginning of the line
   * @param line from 1
   */
  public MappedRow malformed(String beginning, long line) {
    return rejected(
        new InvalidCell(InvalidValueReason.BROKEN_ROW, ValueExcerpt.beginning(beginning)), line);
  }

  /**
   * What becomes of something else where the rows of an element are expected.
   *
   * @param line from 1
   */
  public MappedRow noArray(JsonValue value, long line) {
    return rejected(
        new InvalidCell(InvalidValueReason.NO_ARRAY, ValueConversion.seen(value)), line);
  }

  private Rejected rejected(InvalidCell bad, long line) {
    lines++;
    invalidValues.addElement(line, bad);
    return new Rejected(line, InvalidValues.WHOLE_ELEMENT, bad);
  }

  /** How many lines there were so far. */
  public long lines() {
    return lines;
  }

  /** What was seen so far of each included column. */
  public List<ObservedColumn> seen() {
    return seen.all();
  }

  /** What did not fit so far. */
  public InvalidValues invalidValues() {
    return invalidValues;
  }

  private static List<JsonPointer> paths(Stream<OutboundColumn> columns) {
    return columns.map(column -> JsonPointer.of(column.path())).toList();
  }
}
