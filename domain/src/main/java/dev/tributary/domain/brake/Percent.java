package dev.tributary.domain.brake;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent, compared exactly. */
final class Percent {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /** Whether {@code part} is more than {@code percent} of {@code whole}. */
  static boolean exceeds(long part, long whole, long percent) {
    return BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .compareTo(BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(percent)))
        > 0;
  }

  /** Compares the share of {@code part} in {@code whole} with another one. */
  static int compare(long part, long whole, Audience.Share other) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(other.total()))
        .compareTo(BigDecimal.valueOf(other.defects()).multiply(BigDecimal.valueOf(whole)));
  }

  /** For people, with one decimal place. */
  static BigDecimal of(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(Math.max(1, whole)), 1, RoundingMode.HALF_UP);
  }
}
