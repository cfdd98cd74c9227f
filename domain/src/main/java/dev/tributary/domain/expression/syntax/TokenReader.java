package dev.tributary.domain.expression.syntax;

/**
 * The tokens of an expression, one after the other, within the limits of its length, depth and
 * number of operators.
 */
final class TokenReader {
  private final ExpressionLimits limits;
  private final Lexer lexer;
  private Token token;
  private int depth;
  private int operators;

  TokenReader(String text, int from, ExpressionLimits limits) {
    if (text.length() > limits.maxLength()) {
      throw UnparsableExpression.at(
          1, ExpressionErrorCode.TOO_LONG, text.length(), limits.maxLength());
    }
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw UnparsableExpression.unexpected(zero + 1, "U+0000", Expected.VALUE);
    }
    this.limits = limits;
    this.lexer = new Lexer(text, from);
    this.token = lexer.next();
  }

  Token current() {
    return token;
  }

  /** Whether the current token is this symbol or keyword. */
  boolean is(String symbolOrKeyword) {
    return token.is(symbolOrKeyword);
  }

  /** The current token, of which the next one takes the place. */
  Token take() {
    Token taken = token;
    token = lexer.next();
    return taken;
  }

  void expect(String symbolOrKeyword) {
    if (!is(symbolOrKeyword)) {
      throw unexpected(Expected.written(symbolOrKeyword));
    }
    take();
  }

  /** Begins a level of nesting. */
  void enter() {
    if (++depth > limits.maxDepth()) {
      throw UnparsableExpression.at(
          token.column(), ExpressionErrorCode.TOO_DEEP, limits.maxDepth());
    }
  }

  void leave() {
    depth--;
  }

  /** Arguments count as well: a call holds the values of all of them at once. */
  void count(int more, int column) {
    operators += more;
    if (operators > limits.maxOperators()) {
      throw UnparsableExpression.at(
          column, ExpressionErrorCode.TOO_MANY_OPERATORS, limits.maxOperators());
    }
  }

  UnparsableExpression unexpected(Expected expected) {
    return UnparsableExpression.unexpected(token.column(), token.shown(), expected);
  }
}
