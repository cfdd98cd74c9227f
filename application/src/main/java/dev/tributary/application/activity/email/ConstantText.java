package dev.tributary.application.activity.email;

import dev.tributary.domain.expression.Constant;
import java.util.Optional;

/** Values as they are recorded beside a message: ISO forms, no language. */
final class ConstantText {
  private ConstantText() {}

  static Optional<String> of(Constant constant) {
    return switch (constant) {
      case Constant.Text(var value) -> Optional.of(value);
      case Constant.Whole(var value) -> Optional.of(Long.toString(value));
      case Constant.Decimal(var value) -> Optional.of(value.toPlainString());
      case Constant.Truth(var value) -> Optional.of(Boolean.toString(value));
      case Constant.Day(var value) -> Optional.of(value.toString());
      case Constant.Clock(var value) -> Optional.of(value.toString());
      case Constant.Moment(var value) -> Optional.of(value.toString());
      case Constant.Json(var value) -> Optional.of(value);
      case Constant.Nothing() -> Optional.empty();
    };
  }
}
