package dev.tributary.domain.expression;

/**
 * How large an expression may be, so that no text costs more than it is worth.
 *
 * @param maxLength characters
 * @param maxDepth parentheses, calls and signs inside each other
 */
public record ExpressionLimits(int maxLength, int maxDepth) {
  public ExpressionLimits {
    if (maxLength < 1 || maxLength > 10_000 || maxDepth < 1 || maxDepth > 200) {
      throw new IllegalArgumentException(
          "expression limits must be 1 to 10000 characters and 1 to 200 levels: %d, %d"
              .formatted(maxLength, maxDepth));
    }
  }

  /** 4,000 characters, 50 levels. */
  public static ExpressionLimits standard() {
    return new ExpressionLimits(4_000, 50);
  }
}
