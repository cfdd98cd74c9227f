package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in typed columns: every digit is kept, or the value is refused. */
final class Numbers {
  /** Digits of a 64-bit number. */
  private static final int LONGEST_INTEGER = 19;

  /** What PostgreSQL's numeric holds: digits before and after the point. */
  private static final int MOST_BEFORE_POINT = 131_072;

  private static final int MOST_AFTER_POINT = 16_383;

  /** Characters of a number inside a string; longer ones are no numbers anybody means. */
  private static final int LONGEST_TEXT = 1_000;

  private static final Pattern FORM = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,9})?");

  private Numbers() {}

  static String integer(JsonValue value, NumberSeparators separators) throws Unfit {
    BigDecimal number = number(value, separators);
    if (number.scale() == 0 && number.precision() < LONGEST_INTEGER) {
      return Long.toString(number.longValue());
    }
    if (number.signum() == 0) {
      return "0";
    }
    if (number.precision() - (long) number.scale() > LONGEST_INTEGER) {
      throw new Unfit(BadValue.NUMBER_TOO_LARGE);
    }
    if (number.stripTrailingZeros().scale() > 0) {
      throw new Unfit(BadValue.WRONG_TYPE);
    }
    return fitting(number);
  }

  private static String fitting(BigDecimal number) throws Unfit {
    try {
      return Long.toString(number.longValueExact());
    } catch (ArithmeticException _) {
      throw new Unfit(BadValue.NUMBER_TOO_LARGE);
    }
  }

  static String decimal(JsonValue value, NumberSeparators separators) throws Unfit {
    return checked(number(value, separators)).toPlainString();
  }

  /** The number, when the database can hold it without loss. */
  static BigDecimal checked(BigDecimal number) throws Unfit {
    long before = number.precision() - (long) number.scale();
    if (before > MOST_BEFORE_POINT || number.scale() > MOST_AFTER_POINT) {
      throw new Unfit(BadValue.NUMBER_TOO_LARGE);
    }
    return number;
  }

  private static BigDecimal number(JsonValue value, NumberSeparators separators) throws Unfit {
    return switch (value) {
      case JsonNumber(var number) -> number;
      case JsonText(var text) -> parsed(separators.plain(text));
      case JsonBoolean _, JsonNull _, JsonArray _, JsonObject _ ->
          throw new Unfit(BadValue.WRONG_TYPE);
    };
  }

  private static BigDecimal parsed(String text) throws Unfit {
    if (text.length() > LONGEST_TEXT || !FORM.matcher(text).matches()) {
      throw new Unfit(BadValue.NO_NUMBER);
    }
    return new BigDecimal(text);
  }
}
