package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.mapping.Cell.EmptyCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns the JSON value of one column into a cell: white space is cut, a remapped value takes its
 * other form, an empty one follows its rule, and what is left is converted to the column's type.
 */
final class ColumnConversion {
  private final OutboundColumn column;
  private final ValueConversion typed;
  private final Map<String, Cell> remapped = new HashMap<>();
  private final Cell ofDefault;

  /**
   * @param zone of dates with time that name none
   * @param digits of numbers
   */
  ColumnConversion(OutboundColumn column, ZoneId zone, Digits digits) {
    this.column = column;
    this.typed = new ValueConversion(column, zone, digits);
    column.rules().remapping().forEach(entry -> remapped.put(entry.from(), target(entry)));
    this.ofDefault = column.rules().defaultValue().map(this::written).orElse(EmptyCell.EMPTY);
  }

  OutboundColumn column() {
    return column;
  }

  /** Whether a value that does not fit costs the whole line. */
  boolean rejects() {
    return column.rules().onError().treatment() == ErrorAction.REJECTED;
  }

  /** What takes the place of a value that does not fit. */
  Cell instead() {
    return column.rules().onError().treatment() == ErrorAction.REPLACED
        ? ofDefault
        : EmptyCell.EMPTY;
  }

  /** What the author wrote as the default. */
  Cell ofDefault() {
    return ofDefault;
  }

  /** What the author wrote as the other form of {@code entry}'s value. */
  Cell target(Remapping entry) {
    return entry.to().map(this::written).orElse(EmptyCell.EMPTY);
  }

  Cell convert(JsonValue given) {
    JsonValue value = given instanceof JsonText(var text) ? cut(given, text) : given;
    if (!remapped.isEmpty() && value.scalar()) {
      Cell other = remapped.get(ValueConversion.plain(value));
      if (other != null) {
        return other;
      }
    }
    JsonValue bare = value instanceof JsonText(var text) ? withoutOuterSpace(value, text) : value;
    return empty(bare) ? ofNothing() : notRemapped(bare);
  }

  private Cell ofNothing() {
    return column.rules().onEmpty().refuses(column.type())
        ? new InvalidCell(InvalidValueReason.EMPTY, "")
        : EmptyCell.EMPTY;
  }

  private Cell notRemapped(JsonValue value) {
    return column.rules().onError().onlyRemapped()
        ? new InvalidCell(InvalidValueReason.NOT_REMAPPED, ValueConversion.seen(value))
        : typed.convert(value);
  }

  private JsonValue cut(JsonValue given, String text) {
    return replaced(given, text, column.format().whiteSpace().cut(text));
  }

  /** White space around a number, a day or a boolean has no meaning and is removed. */
  private JsonValue withoutOuterSpace(JsonValue given, String text) {
    return switch (column.type()) {
      case TEXT, JSON -> given;
      case INTEGER, DECIMAL, BOOLEAN, DATE, TIME, DATETIME ->
          replaced(given, text, WhiteSpace.BOTH.cut(text));
    };
  }

  private static JsonValue replaced(JsonValue given, String text, String cut) {
    return cut.length() == text.length() ? given : new JsonText(cut);
  }

  private boolean empty(JsonValue value) {
    return value instanceof JsonNull
        || (value instanceof JsonText(var text)
            && text.isEmpty()
            && column.type() != ValueType.JSON);
  }

  private Cell written(String text) {
    return typed.convert(new JsonText(text));
  }
}
