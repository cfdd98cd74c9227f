package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Value;

/** How a value is written in a request: dates and times as ISO 8601. */
public final class RequestValueFormat {
  private RequestValueFormat() {}

  /** In text; nothing is empty text. */
  public static String text(Value constant) {
    return switch (constant) {
      case Value.TextValue(var value) -> value;
      case Value.IntegerValue(var value) -> Long.toString(value);
      case Value.DecimalValue(var value) -> value.toPlainString();
      case Value.BooleanValue(var value) -> Boolean.toString(value);
      case Value.DateValue(var value) -> value.toString();
      case Value.TimeValue(var value) -> value.toString();
      case Value.InstantValue(var value) -> value.toString();
      case Value.StructuredValue(var value) -> value;
      case Value.NullValue() -> "";
    };
  }

  /** As a JSON value of the same kind; nothing is null. */
  public static JsonValue json(Value constant) {
    return switch (constant) {
      case Value.IntegerValue(var value) -> JsonNumber.of(value);
      case Value.DecimalValue(var value) -> new JsonNumber(value);
      case Value.BooleanValue(var value) -> new JsonBoolean(value);
      case Value.NullValue() -> JsonNull.NULL;
      case Value.TextValue _,
          Value.DateValue _,
          Value.TimeValue _,
          Value.InstantValue _,
          Value.StructuredValue _ ->
          new JsonText(text(constant));
    };
  }
}
