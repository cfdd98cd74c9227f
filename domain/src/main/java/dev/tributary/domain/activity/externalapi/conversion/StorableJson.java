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

/** JSON that PostgreSQL can hold: what is true of texts and numbers is true of those inside. */
public final class StorableJson {
  /** The database writes numbers out, so many short ones could make one huge value. */
  private static final long MOST_DIGITS = 1_000_000;

  private final Digits digits;
  private long written;

  public StorableJson(Digits digits) {
    this.digits = digits;
  }

  public String written(JsonValue value) throws ConversionFailed {
    check(value);
    return value.text();
  }

  private void check(JsonValue value) throws ConversionFailed {
    switch (value) {
      case JsonText(var text) -> StorableText.checked(text);
      case JsonNumber(var number) -> check(number);
      case JsonArray(var elements) -> {
        for (JsonValue element : elements) {
          check(element);
        }
      }
      case JsonObject object -> {
        for (var member : object.members().entrySet()) {
          StorableText.checked(member.getKey());
          check(member.getValue());
        }
      }
      case JsonBoolean _, JsonNull _ -> {}
    }
  }

  private void check(BigDecimal number) throws ConversionFailed {
    written += Digits.of(number);
    if (!digits.fit(number) || written > MOST_DIGITS) {
      throw new ConversionFailed(InvalidValueReason.NUMBER_TOO_LARGE);
    }
  }
}
