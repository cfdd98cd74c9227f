package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The types that the values of a property ask for.
 *
 * @param types none where no value was seen
 */
public record DetectedTypes(Set<ValueType> types) {
  /** Only nulls were seen. */
  public static final DetectedTypes NONE = new DetectedTypes(Set.of());

  public DetectedTypes {
    types = Set.copyOf(types);
  }

  /** The type that a value asks for by its kind in JSON: a text is text. Empty for null. */
  public static Optional<ValueType> of(JsonValue value) {
    return switch (value) {
      case JsonNumber(var number) ->
          Optional.of(whole(number) ? ValueType.INTEGER : ValueType.DECIMAL);
      case JsonBoolean _ -> Optional.of(ValueType.BOOLEAN);
      case JsonObject _, JsonArray _ -> Optional.of(ValueType.JSON);
      case JsonText _ -> Optional.of(ValueType.TEXT);
      case JsonNull _ -> Optional.empty();
    };
  }

  /** Those of more values together. */
  public DetectedTypes and(DetectedTypes other) {
    EnumSet<ValueType> all = EnumSet.noneOf(ValueType.class);
    all.addAll(types);
    all.addAll(other.types);
    return new DetectedTypes(all);
  }

  /** The type of the column that can hold all values. */
  public ValueType common() {
    if (types.contains(ValueType.JSON)) {
      return ValueType.JSON;
    }
    if (types.equals(Set.of(ValueType.INTEGER, ValueType.DECIMAL))) {
      return ValueType.DECIMAL;
    }
    return types.size() == 1 ? types.iterator().next() : ValueType.TEXT;
  }

  /** Whether the number was written without a fraction and fits 64 bits. */
  private static boolean whole(BigDecimal number) {
    return number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE;
  }
}
