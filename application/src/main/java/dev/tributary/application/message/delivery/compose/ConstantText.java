package dev.tributary.application.message.delivery.compose;

import dev.tributary.domain.value.Value;
import java.util.Optional;

/** Values as they are recorded beside a message: ISO forms, no language. */
public final class ConstantText {
  private ConstantText() {}

  static Optional<String> of(Value constant) {
    return switch (constant) {
      case Value.TextValue(var value) -> Optional.of(value);
      case Value.IntegerValue(var value) -> Optional.of(Long.toString(value));
      case Value.DecimalValue(var value) -> Optional.of(value.toPlainString());
      case Value.BooleanValue(var value) -> Optional.of(Boolean.toString(value));
      case Value.DateValue(var value) -> Optional.of(value.toString());
      case Value.TimeValue(var value) -> Optional.of(value.toString());
      case Value.InstantValue(var value) -> Optional.of(value.toString());
      case Value.StructuredValue(var value) -> Optional.of(value);
      case Value.NullValue() -> Optional.empty();
    };
  }
}
