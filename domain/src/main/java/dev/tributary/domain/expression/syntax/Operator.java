package dev.tributary.domain.expression.syntax;

/** The operators, from the loosest to the tightest. */
public enum Operator {
  OR("OR", Precedence.OR),
  AND("AND", Precedence.AND),
  NOT("NOT", Precedence.NOT),
  EQUAL("=", Precedence.COMPARISON),
  NOT_EQUAL("!=", Precedence.COMPARISON),
  LESS("<", Precedence.COMPARISON),
  LESS_OR_EQUAL("<=", Precedence.COMPARISON),
  GREATER(">", Precedence.COMPARISON),
  GREATER_OR_EQUAL(">=", Precedence.COMPARISON),
  LIKE("LIKE", Precedence.COMPARISON),
  CONTAINS("CONTAINS", Precedence.COMPARISON),
  /** The first operand among the others. */
  IN("IN", Precedence.COMPARISON),
  /** The first operand from the second to the third, both included. */
  BETWEEN("BETWEEN", Precedence.COMPARISON),
  IS_NULL("IS NULL", Precedence.COMPARISON),
  IS_EMPTY("IS EMPTY", Precedence.COMPARISON),
  ADD("+", Precedence.SUM),
  SUBTRACT("-", Precedence.SUM),
  JOIN("||", Precedence.SUM),
  MULTIPLY("*", Precedence.PRODUCT),
  DIVIDE("/", Precedence.PRODUCT),
  REMAINDER("%", Precedence.PRODUCT),
  NEGATE("-", Precedence.SIGN);

  private final String symbol;
  private final Precedence precedence;

  Operator(String symbol, Precedence precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** How tightly it binds. */
  public Precedence precedence() {
    return precedence;
  }

  /** Whether {@code NOT} may stand directly before its word, as in {@code a NOT LIKE b}. */
  boolean takesInnerNot() {
    return switch (this) {
      case LIKE, CONTAINS, IN, BETWEEN, IS_NULL, IS_EMPTY -> true;
      default -> false;
    };
  }

  /** How tightly operators bind, the loosest first. */
  public enum Precedence {
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    OPERAND
  }
}
