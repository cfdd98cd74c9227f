package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.ConversionFailed;
import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.conversion.Numbers;
import dev.tributary.domain.activity.externalapi.conversion.StorableJson;
import dev.tributary.domain.activity.externalapi.conversion.StorableText;
import dev.tributary.domain.activity.externalapi.conversion.TemporalParser;
import dev.tributary.domain.activity.externalapi.conversion.ValueExcerpt;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.ValueCell;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import java.time.ZoneId;

/** Turns the JSON value of one column into a cell of its type. */
final class ValueConversion {
  private final OutboundColumn column;
  private final TemporalParser temporalParser;
  private final Numbers numbers;
  private final Digits digits;

  /**
   * @param zone of dates with time that name none
   * @param digits of numbers
   */
  ValueConversion(OutboundColumn column, ZoneId zone, Digits digits) {
    this.column = column;
    this.digits = digits;
    this.numbers = new Numbers(digits);
    this.temporalParser = new TemporalParser(column.format().pattern(), zone);
  }

  Cell convert(JsonValue value) {
    try {
      return new ValueCell(written(value));
    } catch (ConversionFailed conversionFailed) {
      return new InvalidCell(conversionFailed.reason(), seen(value));
    }
  }

  private String written(JsonValue value) throws ConversionFailed {
    return switch (column.type()) {
      case TEXT -> text(value);
      case INTEGER -> numbers.integer(value, column.format().separators());
      case DECIMAL -> numbers.decimal(value, column.format().separators());
      case BOOLEAN -> truth(value);
      case DATE -> temporalParser.date(plainText(value));
      case TIME -> temporalParser.time(plainText(value));
      case DATETIME -> temporalParser.instant(plainText(value));
      case JSON -> new StorableJson(digits).written(value);
    };
  }

  private String text(JsonValue value) throws ConversionFailed {
    String text =
        switch (value) {
          case JsonText(var string) -> string;
          case JsonNumber number -> number.text();
          case JsonBoolean truth -> truth.text();
          case JsonNull _, JsonArray _, JsonObject _ ->
              throw new ConversionFailed(InvalidValueReason.WRONG_TYPE);
        };
    return StorableText.checked(fitting(column.format().letterCase().apply(text)));
  }

  private String fitting(String text) throws ConversionFailed {
    int most = column.format().maxLength();
    if (text.length() > most && text.codePointCount(0, text.length()) > most) {
      throw new ConversionFailed(InvalidValueReason.TEXT_TOO_LONG);
    }
    return text;
  }

  private static String truth(JsonValue value) throws ConversionFailed {
    return switch (value.scalar() ? plain(value) : "") {
      case "true", "TRUE", "True", "1" -> "true";
      case "false", "FALSE", "False", "0" -> "false";
      default -> throw new ConversionFailed(InvalidValueReason.NO_BOOLEAN);
    };
  }

  private static String plainText(JsonValue value) throws ConversionFailed {
    if (value instanceof JsonText(var text)) {
      return text;
    }
    throw new ConversionFailed(InvalidValueReason.WRONG_TYPE);
  }

  /** A single value as it was written, without quotes; nothing for null. */
  static String plain(JsonValue value) {
    return switch (value) {
      case JsonText(var text) -> text;
      case JsonNull _ -> "";
      case JsonNumber _, JsonBoolean _, JsonArray _, JsonObject _ -> value.text();
    };
  }

  /** How the value begins, with any secret in it: see {@link ValueExcerpt}. */
  static String seen(JsonValue value) {
    String shown =
        switch (value) {
          case JsonObject _ -> "{…}";
          case JsonArray _ -> "[…]";
          case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> plain(value);
        };
    return ValueExcerpt.beginning(shown);
  }
}
