package dev.tributary.domain.value;

import java.math.BigDecimal;

/**
 * How many digits a number may have when it is written out: {@code 1e999999999} is short to write
 * and has a thousand million of them.
 *
 * @param most before the point, and as many after it
 */
public record Digits(int most) {
  /** Far more than any amount, measure or key has. */
  public static final Digits DEFAULT = new Digits(1_000);

  public boolean fit(BigDecimal number) {
    return before(number) <= most && number.scale() <= most;
  }

  /** The characters of {@code number} when it is written out, about. */
  public static long of(BigDecimal number) {
    return Math.max(before(number), 1) + Math.max(number.scale(), 0);
  }

  /**
   * @throws NumberFormatException when {@code text} is no number, or has too many digits
   */
  public BigDecimal parse(String text) {
    if (text.length() > 3 * most) {
      throw new NumberFormatException("too long");
    }
    BigDecimal number = new BigDecimal(text);
    if (!fit(number)) {
      throw new NumberFormatException("too many digits");
    }
    return number;
  }

  private static long before(BigDecimal number) {
    return number.precision() - (long) number.scale();
  }
}
