package dev.tributary.domain.profile;

import dev.tributary.domain.expression.Constant;

/** How values are written for programs and in fields: the same in every language. */
public final class ValueText {
  private ValueText() {}

  /** ISO 8601 for days and times, {@code true} and {@code false}; empty for no value. */
  public static String of(Constant value) {
    return switch (value) {
      case Constant.Text(var text) -> text;
      case Constant.Whole(var number) -> Long.toString(number);
      case Constant.Decimal(var number) -> number.toPlainString();
      case Constant.Truth(var yes) -> Boolean.toString(yes);
      case Constant.Day(var day) -> day.toString();
      case Constant.Clock(var time) -> time.toString();
      case Constant.Moment(var at) -> at.toString();
      case Constant.Json(var json) -> json;
      case Constant.Nothing() -> "";
    };
  }
}
