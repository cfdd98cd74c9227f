package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.expression.Constant;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;

/** How a value is written in a request: dates and times as ISO 8601. */
public final class ConstantForms {
  private ConstantForms() {}

  /** In text; nothing is empty text. */
  public static String text(Constant constant) {
    return switch (constant) {
      case Constant.Text(var value) -> value;
      case Constant.Whole(var value) -> Long.toString(value);
      case Constant.Decimal(var value) -> value.toPlainString();
      case Constant.Truth(var value) -> Boolean.toString(value);
      case Constant.Day(var value) -> value.toString();
      case Constant.Clock(var value) -> value.toString();
      case Constant.Moment(var value) -> value.toString();
      case Constant.Json(var value) -> value;
      case Constant.Nothing() -> "";
    };
  }

  /** As a JSON value of the same kind; nothing is null. */
  public static JsonValue json(Constant constant) {
    return switch (constant) {
      case Constant.Whole(var value) -> JsonNumber.of(value);
      case Constant.Decimal(var value) -> new JsonNumber(value);
      case Constant.Truth(var value) -> new JsonBoolean(value);
      case Constant.Nothing() -> JsonNull.NULL;
      case Constant.Text _, Constant.Day _, Constant.Clock _, Constant.Moment _, Constant.Json _ ->
          new JsonText(text(constant));
    };
  }
}
