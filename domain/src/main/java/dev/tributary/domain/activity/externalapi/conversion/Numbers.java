package dev.tributary.domain.activity.externalapi.conversion;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in typed columns: every digit is kept, or the value is refused. */
public final class Numbers {
  /** Digits of a 64-bit number. */
  private static final int LONGEST_INTEGER = 19;

  private static final Pattern FORM = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,9})?");

  private final Digits digits;

  public Numbers(Digits digits) {
    this.digits = digits;
  }

  public String integer(JsonValue value, NumberSeparators separators) throws ConversionFailed {
    BigDecimal number = number(value, separators);
    if (number.scale() == 0 && number.precision() < LONGEST_INTEGER) {
      return Long.toString(number.longValue());
    }
    if (number.signum() == 0) {
      return "0";
    }
    if (number.precision() - (long) number.scale() > LONGEST_INTEGER) {
      throw new ConversionFailed(InvalidValueReason.NUMBER_TOO_LARGE);
    }
    if (number.stripTrailingZeros().scale() > 0) {
      throw new ConversionFailed(InvalidValueReason.WRONG_TYPE);
    }
    return fitting(number);
  }

  private static String fitting(BigDecimal number) throws ConversionFailed {
    try {
      return Long.toString(number.longValueExact());
    } catch (ArithmeticException _) {
      throw new ConversionFailed(InvalidValueReason.NUMBER_TOO_LARGE);
    }
  }

  public String decimal(JsonValue value, NumberSeparators separators) throws ConversionFailed {
    return checked(number(value, separators)).toPlainString();
  }

  /** The number, when it has no more digits than it may. */
  public BigDecimal checked(BigDecimal number) throws ConversionFailed {
    if (!digits.fit(number)) {
      throw new ConversionFailed(InvalidValueReason.NUMBER_TOO_LARGE);
    }
    return number;
  }

  private BigDecimal number(JsonValue value, NumberSeparators separators) throws ConversionFailed {
    return switch (value) {
      case JsonNumber(var number) -> number;
      case JsonText(var text) -> parsed(separators.plain(text));
      case JsonBoolean _, JsonNull _, JsonArray _, JsonObject _ ->
          throw new ConversionFailed(InvalidValueReason.WRONG_TYPE);
    };
  }

  private BigDecimal parsed(String text) throws ConversionFailed {
    if (text.length() > digits.most() || !FORM.matcher(text).matches()) {
      throw new ConversionFailed(InvalidValueReason.NO_NUMBER);
    }
    return new BigDecimal(text);
  }
}
