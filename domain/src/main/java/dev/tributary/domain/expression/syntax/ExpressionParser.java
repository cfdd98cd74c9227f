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

  private final TokenReader tokens;

  private ExpressionParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  /** The whole of {@code text} as one expression. */
  public static Expression parse(String text, ExpressionLimits limits) {
    if (text.isBlank()) {
      throw UnparsableExpression.at(1, ExpressionErrorCode.EMPTY);
    }
    ExpressionParser parser = new ExpressionParser(new TokenReader(text, 0, limits));
    Expression expression = parser.or();
    if (parser.tokens.current().kind() != Kind.END) {
      throw parser.tokens.unexpected(Expected.OPERATOR);
    }
    return expression;
  }

  /** The expression that begins at {@code from} and ends before a closing parenthesis. */
  static Embedded parseEmbedded(String text, int from, ExpressionLimits limits) {
    ExpressionParser parser = new ExpressionParser(new TokenReader(text, from, limits));
    Expression expression = parser.or();
    if (!parser.tokens.is(")")) {
      throw parser.tokens.unexpected(Expected.written(")"));
    }
    return new Embedded(expression, parser.tokens.current().end());
  }

  /** An expression inside other text, and the index after its closing parenthesis. */
  record Embedded(Expression expression, int end) {}

  private Expression or() {
    tokens.enter();
    Expression left = and();
    while (tokens.is("OR")) {
      int column = tokens.take().column();
      left = operation(Operator.OR, List.of(left, and()), column);
    }
    tokens.leave();
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (tokens.is("AND")) {
      int column = tokens.take().column();
      left = operation(Operator.AND, List.of(left, not()), column);
    }
    return left;
  }

  private Expression not() {
    if (!tokens.is("NOT")) {
      return comparison();
    }
    int column = tokens.take().column();
    tokens.enter();
    Expression operand = not();
    tokens.leave();
    return operation(Operator.NOT, List.of(operand), column);
  }

  private Expression comparison() {
    Expression left = operands(Precedence.SUM);
    Operator symbol =
        tokens.current().kind() == Kind.SYMBOL ? COMPARISONS.get(tokens.current().text()) : null;
    if (symbol != null) {
      int column = tokens.take().column();
      return operation(symbol, List.of(left, operands(Precedence.SUM)), column);
    }
    if (tokens.is("IS")) {
      return emptiness(left);
    }
    Optional<Token> inner = tokens.is("NOT") ? Optional.of(tokens.take()) : Optional.empty();
    Optional<Operation> named = namedComparison(left);
    if (inner.isPresent()) {
      Operation positive =
          named.orElseThrow(
              () -> tokens.unexpected(Expected.written("IN, LIKE, CONTAINS, BETWEEN")));
      return negated(positive, inner.get().column());
    }
    return named.map(Expression.class::cast).orElse(left);
  }

  private Optional<Operation> namedComparison(Expression left) {
    int column = tokens.current().column();
    if (tokens.is("IN")) {
      tokens.take();
      return Optional.of(operation(Operator.IN, list(left), column));
    }
    if (tokens.is("LIKE") || tokens.is("CONTAINS")) {
      Operator operator = tokens.take().is("LIKE") ? Operator.LIKE : Operator.CONTAINS;
      return Optional.of(operation(operator, List.of(left, operands(Precedence.SUM)), column));
    }
    if (tokens.is("BETWEEN")) {
      tokens.take();
      Expression low = operands(Precedence.SUM);
      tokens.expect("AND");
      Expression high = operands(Precedence.SUM);
      return Optional.of(operation(Operator.BETWEEN, List.of(left, low, high), column));
    }
    return Optional.empty();
  }

  private Expression emptiness(Expression left) {
    int column = tokens.take().column();
    boolean negated = tokens.is("NOT");
    if (negated) {
      tokens.take();
    }
    if (!tokens.is("NULL") && !tokens.is("EMPTY")) {
      throw tokens.unexpected(Expected.written("NULL, EMPTY"));
    }
    Operator operator = tokens.take().is("NULL") ? Operator.IS_NULL : Operator.IS_EMPTY;
    Operation positive = operation(operator, List.of(left), column);
    return negated ? negated(positive, column) : positive;
  }

  private Expression negated(Operation positive, int column) {
    return operation(Operator.NOT, List.of(positive), column);
  }

  private List<Expression> list(Expression first) {
    List<Expression> all = new ArrayList<>(List.of(first));
    tokens.expect("(");
    all.addAll(separated());
    return all;
  }

  /** One or more expressions with commas between them, and the closing parenthesis. */
  private List<Expression> separated() {
    List<Expression> all = new ArrayList<>(List.of(or()));
    while (tokens.is(",")) {
      tokens.take();
      all.add(or());
    }
    tokens.expect(")");
    return all;
  }

  /** Sums of products of signed operands; both levels group from the left. */
  private Expression operands(Precedence level) {
    boolean sum = level == Precedence.SUM;
    Map<String, Operator> operators = sum ? SUMS : PRODUCTS;
    Expression left = sum ? operands(Precedence.PRODUCT) : signed();
    while (tokens.current().kind() == Kind.SYMBOL) {
      Operator operator = operators.get(tokens.current().text());
      if (operator == null) {
        break;
      }
      int column = tokens.take().column();
      Expression right = sum ? operands(Precedence.PRODUCT) : signed();
      left = operation(operator, List.of(left, right), column);
    }
    return left;
  }

  private Expression signed() {
    if (!tokens.is("-")) {
      return operand();
    }
    int column = tokens.take().column();
    tokens.enter();
    Expression operand = signed();
    tokens.leave();
    return operation(Operator.NEGATE, List.of(operand), column);
  }

  private Expression operand() {
    return switch (tokens.current().kind()) {
      case WHOLE, DECIMAL, TEXT -> literal(tokens.take());
      case PATH -> Names.path(tokens.take());
      case VARIABLE -> Names.variable(tokens.take());
      case WORD -> tokens.current().keyword() ? keyword() : name(tokens.take());
      case SYMBOL -> parenthesised();
      case END -> throw tokens.unexpected(Expected.VALUE);
    };
  }

  private Expression parenthesised() {
    if (!tokens.is("(")) {
      throw tokens.unexpected(Expected.VALUE);
    }
    tokens.take();
    Expression inner = or();
    tokens.expect(")");
    return inner;
  }

  private static Expression literal(Token token) {
    return new Expression.Literal(Literals.of(token), token.column());
  }

  private Expression keyword() {
    Value value =
        Literals.keyword(tokens.current().text())
            .orElseThrow(() -> tokens.unexpected(Expected.VALUE));
    return new Expression.Literal(value, tokens.take().column());
  }

  private Expression name(Token first) {
    if (tokens.is("(")) {
      tokens.take();
      List<Expression> arguments = arguments();
      tokens.count(arguments.size(), first.column());
      return new Expression.Call(first.text(), arguments, first.column());
    }
    List<String> segments = new ArrayList<>(List.of(first.text()));
    while (tokens.is(".")) {
      tokens.take();
      if (tokens.current().kind() != Kind.WORD) {
        throw tokens.unexpected(Expected.NAME);
      }
      segments.add(tokens.take().text());
    }
    return new Expression.Path(segments, first.column());
  }

  private List<Expression> arguments() {
    if (tokens.is(")")) {
      tokens.take();
      return List.of();
    }
    return separated();
  }

  private Operation operation(Operator operator, List<Expression> operands, int column) {
    tokens.count(1, column);
    return new Operation(operator, operands, column);
  }
}
