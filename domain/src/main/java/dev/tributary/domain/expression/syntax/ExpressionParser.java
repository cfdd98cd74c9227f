package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.expression.syntax.Expression.Operation;
import dev.tributary.domain.expression.syntax.Operator.Precedence;
import dev.tributary.domain.expression.syntax.Token.Kind;
import dev.tributary.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one expression by recursive descent. Throws {@link UnparsableExpression} and nothing else,
 * whatever the text.
 */
public final class ExpressionParser {
  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "=", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<>", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL);
  private static final Map<String, Operator> SUMS =
      Map.of("+", Operator.ADD, "-", Operator.SUBTRACT, "||", Operator.JOIN);
  private static final Map<String, Operator> PRODUCTS =
      Map.of("*", Operator.MULTIPLY, "/", Operator.DIVIDE, "%", Operator.REMAINDER);

  private final ExpressionLimits limits;
  private final Lexer lexer;
  private Token token;
  private int depth;
  private int operators;

  private ExpressionParser(String text, int from, ExpressionLimits limits) {
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

  /** The whole of {@code text} as one expression. */
  public static Expression parse(String text, ExpressionLimits limits) {
    if (text.isBlank()) {
      throw UnparsableExpression.at(1, ExpressionErrorCode.EMPTY);
    }
    ExpressionParser parser = new ExpressionParser(text, 0, limits);
    Expression expression = parser.or();
    if (parser.token.kind() != Kind.END) {
      throw parser.unexpected(Expected.OPERATOR);
    }
    return expression;
  }

  /** The expression that begins at {@code from} and ends before a closing parenthesis. */
  static Embedded parseEmbedded(String text, int from, ExpressionLimits limits) {
    ExpressionParser parser = new ExpressionParser(text, from, limits);
    Expression expression = parser.or();
    if (!parser.token.is(")")) {
      throw parser.unexpected(Expected.written(")"));
    }
    return new Embedded(expression, parser.token.end());
  }

  /** An expression inside other text, and the index after its closing parenthesis. */
  record Embedded(Expression expression, int end) {}

  private Expression or() {
    enter();
    Expression left = and();
    while (token.is("OR")) {
      int column = take().column();
      left = operation(Operator.OR, List.of(left, and()), column);
    }
    depth--;
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (token.is("AND")) {
      int column = take().column();
      left = operation(Operator.AND, List.of(left, not()), column);
    }
    return left;
  }

  private Expression not() {
    if (!token.is("NOT")) {
      return comparison();
    }
    int column = take().column();
    enter();
    Expression operand = not();
    depth--;
    return operation(Operator.NOT, List.of(operand), column);
  }

  private Expression comparison() {
    Expression left = operands(Precedence.SUM);
    Operator symbol = token.kind() == Kind.SYMBOL ? COMPARISONS.get(token.text()) : null;
    if (symbol != null) {
      int column = take().column();
      return operation(symbol, List.of(left, operands(Precedence.SUM)), column);
    }
    if (token.is("IS")) {
      return emptiness(left);
    }
    Optional<Token> inner = token.is("NOT") ? Optional.of(take()) : Optional.empty();
    Optional<Operation> named = namedComparison(left);
    if (inner.isPresent()) {
      Operation positive =
          named.orElseThrow(() -> unexpected(Expected.written("IN, LIKE, CONTAINS, BETWEEN")));
      return negated(positive, inner.get().column());
    }
    return named.map(Expression.class::cast).orElse(left);
  }

  private Optional<Operation> namedComparison(Expression left) {
    int column = token.column();
    if (token.is("IN")) {
      take();
      return Optional.of(operation(Operator.IN, list(left), column));
    }
    if (token.is("LIKE") || token.is("CONTAINS")) {
      Operator operator = take().is("LIKE") ? Operator.LIKE : Operator.CONTAINS;
      return Optional.of(operation(operator, List.of(left, operands(Precedence.SUM)), column));
    }
    if (token.is("BETWEEN")) {
      take();
      Expression low = operands(Precedence.SUM);
      expect("AND");
      Expression high = operands(Precedence.SUM);
      return Optional.of(operation(Operator.BETWEEN, List.of(left, low, high), column));
    }
    return Optional.empty();
  }

  private Expression emptiness(Expression left) {
    int column = take().column();
    boolean negated = token.is("NOT");
    if (negated) {
      take();
    }
    if (!token.is("NULL") && !token.is("EMPTY")) {
      throw unexpected(Expected.written("NULL, EMPTY"));
    }
    Operator operator = take().is("NULL") ? Operator.IS_NULL : Operator.IS_EMPTY;
    Operation positive = operation(operator, List.of(left), column);
    return negated ? negated(positive, column) : positive;
  }

  private Expression negated(Operation positive, int column) {
    return operation(Operator.NOT, List.of(positive), column);
  }

  private List<Expression> list(Expression first) {
    List<Expression> all = new ArrayList<>(List.of(first));
    expect("(");
    all.addAll(separated());
    return all;
  }

  /** One or more expressions with commas between them, and the closing parenthesis. */
  private List<Expression> separated() {
    List<Expression> all = new ArrayList<>(List.of(or()));
    while (token.is(",")) {
      take();
      all.add(or());
    }
    expect(")");
    return all;
  }

  /** Sums of products of signed operands; both levels group from the left. */
  private Expression operands(Precedence level) {
    boolean sum = level == Precedence.SUM;
    Map<String, Operator> operators = sum ? SUMS : PRODUCTS;
    Expression left = sum ? operands(Precedence.PRODUCT) : signed();
    while (token.kind() == Kind.SYMBOL) {
      Operator operator = operators.get(token.text());
      if (operator == null) {
        break;
      }
      int column = take().column();
      Expression right = sum ? operands(Precedence.PRODUCT) : signed();
      left = operation(operator, List.of(left, right), column);
    }
    return left;
  }

  private Expression signed() {
    if (!token.is("-")) {
      return operand();
    }
    int column = take().column();
    enter();
    Expression operand = signed();
    depth--;
    return operation(Operator.NEGATE, List.of(operand), column);
  }

  private Expression operand() {
    return switch (token.kind()) {
      case WHOLE, DECIMAL, TEXT -> literal(take());
      case PATH -> Names.path(take());
      case VARIABLE -> Names.variable(take());
      case WORD -> token.keyword() ? keyword() : name(take());
      case SYMBOL -> parenthesised();
      case END -> throw unexpected(Expected.VALUE);
    };
  }

  private Expression parenthesised() {
    if (!token.is("(")) {
      throw unexpected(Expected.VALUE);
    }
    take();
    Expression inner = or();
    expect(")");
    return inner;
  }

  private static Expression literal(Token token) {
    return new Expression.Literal(Literals.of(token), token.column());
  }

  private Expression keyword() {
    Value value = Literals.keyword(token.text()).orElseThrow(() -> unexpected(Expected.VALUE));
    return new Expression.Literal(value, take().column());
  }

  private Expression name(Token first) {
    if (token.is("(")) {
      take();
      List<Expression> arguments = arguments();
      count(arguments.size(), first.column());
      return new Expression.Call(first.text(), arguments, first.column());
    }
    List<String> segments = new ArrayList<>(List.of(first.text()));
    while (token.is(".")) {
      take();
      if (token.kind() != Kind.WORD) {
        throw unexpected(Expected.NAME);
      }
      segments.add(take().text());
    }
    return new Expression.Path(segments, first.column());
  }

  private List<Expression> arguments() {
    if (token.is(")")) {
      take();
      return List.of();
    }
    return separated();
  }

  private Token take() {
    Token taken = token;
    token = lexer.next();
    return taken;
  }

  private void expect(String symbolOrKeyword) {
    if (!token.is(symbolOrKeyword)) {
      throw unexpected(Expected.written(symbolOrKeyword));
    }
    take();
  }

  private Operation operation(Operator operator, List<Expression> operands, int column) {
    count(1, column);
    return new Operation(operator, operands, column);
  }

  /** Arguments count as well: a call holds the values of all of them at once. */
  private void count(int more, int column) {
    operators += more;
    if (operators > limits.maxOperators()) {
      throw UnparsableExpression.at(
          column, ExpressionErrorCode.TOO_MANY_OPERATORS, limits.maxOperators());
    }
  }

  private void enter() {
    if (++depth > limits.maxDepth()) {
      throw UnparsableExpression.at(
          token.column(), ExpressionErrorCode.TOO_DEEP, limits.maxDepth());
    }
  }

  private UnparsableExpression unexpected(Expected expected) {
    return UnparsableExpression.unexpected(token.column(), token.shown(), expected);
  }
}
