package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** The constants that tokens stand for. */
final class Literals {
  private Literals() {}

  static Value of(Token token) {
    return switch (token.kind()) {
      case TEXT -> new Value.TextValue(token.text());
      case WHOLE -> whole(token.text());
      case DECIMAL -> new Value.DecimalValue(new BigDecimal(token.text()));
      default -> throw new IllegalArgumentException("no literal: " + token);
    };
  }

  /** {@code true}, {@code false} and {@code null}. */
  static Optional<Value> keyword(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> Optional.of(new Value.BooleanValue(true));
      case "FALSE" -> Optional.of(new Value.BooleanValue(false));
      case "NULL" -> Optional.of(new Value.NullValue());
      default -> Optional.empty();
    };
  }

  /** A number beyond 64 bits is a decimal. */
  private static Value whole(String digits) {
    BigInteger value = new BigInteger(digits);
    return value.bitLength() < Long.SIZE
        ? new Value.IntegerValue(value.longValueExact())
        : new Value.DecimalValue(new BigDecimal(value));
  }
}
