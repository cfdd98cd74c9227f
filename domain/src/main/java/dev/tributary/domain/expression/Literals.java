package dev.tributary.domain.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** The constants that tokens stand for. */
final class Literals {
  private Literals() {}

  static Constant of(Token token) {
    return switch (token.kind()) {
      case TEXT -> new Constant.Text(token.text());
      case WHOLE -> whole(token.text());
      case DECIMAL -> new Constant.Decimal(new BigDecimal(token.text()));
      default -> throw new IllegalArgumentException("no literal: " + token);
    };
  }

  /** {@code true}, {@code false} and {@code null}. */
  static Optional<Constant> keyword(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> Optional.of(new Constant.Truth(true));
      case "FALSE" -> Optional.of(new Constant.Truth(false));
      case "NULL" -> Optional.of(new Constant.Nothing());
      default -> Optional.empty();
    };
  }

  /** A number beyond 64 bits is a decimal. */
  private static Constant whole(String digits) {
    BigInteger value = new BigInteger(digits);
    return value.bitLength() < Long.SIZE
        ? new Constant.Whole(value.longValueExact())
        : new Constant.Decimal(new BigDecimal(value));
  }
}
