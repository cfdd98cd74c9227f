package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.expression.syntax.Expression.Call;
import dev.tributary.domain.expression.syntax.Expression.Literal;
import dev.tributary.domain.expression.syntax.Expression.Operation;
import dev.tributary.domain.expression.syntax.Expression.Path;
import dev.tributary.domain.expression.syntax.Expression.Variable;
import dev.tributary.domain.expression.syntax.Operator.Precedence;
import dev.tributary.domain.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a tree as text that reads back as the same tree, with as few parentheses as that takes.
 */
public final class ExpressionPrinter {
  private ExpressionPrinter() {}

  public static String print(Expression expression) {
    return switch (expression) {
      case Literal(var value, _) -> constant(value);
      case Path path -> path(path);
      case Variable(var name, var type, _) -> "%s(vars/@%s)".formatted(Names.castTo(type), name);
      case Call(var function, var arguments, _) ->
          "%s(%s)".formatted(function, separated(arguments));
      case Operation operation -> operation(operation);
    };
  }

  private static String operation(Operation operation) {
    List<Expression> operands = operation.operands();
    String symbol = operation.operator().symbol();
    return switch (operation.operator()) {
      case NOT -> not(operands.getFirst());
      case NEGATE -> "-" + atLeast(Precedence.SIGN, operands.getFirst());
      case LIKE, CONTAINS, IN, BETWEEN, IS_NULL, IS_EMPTY -> named(operation, "");
      case OR, AND, ADD, SUBTRACT, JOIN, MULTIPLY, DIVIDE, REMAINDER ->
          leftGrouped(operation.operator(), operands);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          sum(operands.get(0)) + " " + symbol + " " + sum(operands.get(1));
    };
  }

  private static String leftGrouped(Operator operator, List<Expression> operands) {
    Precedence own = operator.precedence();
    return "%s %s %s"
        .formatted(atLeast(own, operands.get(0)), operator.symbol(), tighter(own, operands.get(1)));
  }

  private static String not(Expression operand) {
    return operand instanceof Operation inner && inner.operator().takesInnerNot()
        ? named(inner, "NOT ")
        : "NOT " + atLeast(Precedence.NOT, operand);
  }

  private static String named(Operation operation, String not) {
    List<Expression> operands = operation.operands();
    String first = sum(operands.getFirst());
    return switch (operation.operator()) {
      case IN ->
          "%s %sIN (%s)".formatted(first, not, separated(operands.subList(1, operands.size())));
      case BETWEEN ->
          "%s %sBETWEEN %s AND %s"
              .formatted(first, not, sum(operands.get(1)), sum(operands.get(2)));
      case IS_NULL -> "%s IS %sNULL".formatted(first, not);
      case IS_EMPTY -> "%s IS %sEMPTY".formatted(first, not);
      default ->
          "%s %s%s %s".formatted(first, not, operation.operator().symbol(), sum(operands.get(1)));
    };
  }

  private static String sum(Expression operand) {
    return atLeast(Precedence.SUM, operand);
  }

  private static String atLeast(Precedence least, Expression expression) {
    String text = print(expression);
    return precedence(expression).compareTo(least) < 0 ? "(" + text + ")" : text;
  }

  private static String tighter(Precedence than, Expression expression) {
    String text = print(expression);
    return precedence(expression).compareTo(than) <= 0 ? "(" + text + ")" : text;
  }

  private static Precedence precedence(Expression expression) {
    if (!(expression instanceof Operation operation)) {
      return Precedence.OPERAND;
    }
    boolean innerNot =
        operation.operator() == Operator.NOT
            && operation.operands().getFirst() instanceof Operation inner
            && inner.operator().takesInnerNot();
    return innerNot ? Precedence.COMPARISON : operation.operator().precedence();
  }

  private static String separated(List<Expression> expressions) {
    return expressions.stream().map(ExpressionPrinter::print).collect(Collectors.joining(", "));
  }

  private static String constant(Value constant) {
    return switch (constant) {
      case Value.TextValue(var value) -> quoted(value);
      case Value.IntegerValue(var value) -> Long.toString(value);
      case Value.DecimalValue(var value) -> value.toPlainString();
      case Value.BooleanValue(var value) -> Boolean.toString(value);
      case Value.DateValue(var value) -> quoted(value.toString());
      case Value.TimeValue(var value) -> quoted(value.toString());
      case Value.InstantValue(var value) -> quoted(value.toString());
      case Value.StructuredValue(var value) -> quoted(value);
      case Value.NullValue() -> "null";
    };
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String path(Path path) {
    List<String> segments = path.segments();
    boolean plain =
        segments.stream().allMatch(Lexer::word) && !Keywords.contains(segments.getFirst());
    if (plain) {
      return path.dotted();
    }
    int last = segments.size() - 1;
    String links =
        segments.subList(0, last).stream().map(s -> s + "/").collect(Collectors.joining());
    return "[%s@%s]".formatted(links, segments.get(last));
  }
}
