package dev.tributary.domain.profile;

import dev.tributary.domain.value.Value;

/** How values are written for programs and in fields: the same in every language. */
public final class ValueText {
  private ValueText() {}

  /** ISO 8601 for days and times, {@code true} and {@code false}; empty for no value. */
  public static String of(Value value) {
    return switch (value) {
      case Value.TextValue(var text) -> text;
      case Value.IntegerValue(var number) -> Long.toString(number);
      case Value.DecimalValue(var number) -> number.toPlainString();
      case Value.BooleanValue(var yes) -> Boolean.toString(yes);
      case Value.DateValue(var day) -> day.toString();
      case Value.TimeValue(var time) -> time.toString();
      case Value.InstantValue(var at) -> at.toString();
      case Value.StructuredValue(var json) -> json;
      case Value.NullValue() -> "";
    };
  }
}
