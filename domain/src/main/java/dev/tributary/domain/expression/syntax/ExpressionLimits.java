package dev.tributary.domain.expression.syntax;

/**
 * The limits of the size of an expression.
 *
 * @param maxLength characters
 * @param maxDepth parentheses, calls and signs inside each other
 * @param maxOperators operators in all: a chain of them is a tree as deep as it is long
 */
public record ExpressionLimits(int maxLength, int maxDepth, int maxOperators) {
  public ExpressionLimits {
    if (maxLength < 1 || maxDepth < 1 || maxDepth > 200 || maxOperators < 1 || maxOperators > 500) {
      throw new IllegalArgumentException(
          "expressions have at least 1 character, 1 to 200 levels and 1 to 500 operators: %d, %d, %d"
              .formatted(maxLength, maxDepth, maxOperators));
    }
  }

  /** 4,000 characters, 50 levels, 300 operators. */
  public static ExpressionLimits standard() {
    return new ExpressionLimits(4_000, 50, 300);
  }
}
