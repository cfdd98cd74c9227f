package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.Expression.Call;
import dev.tributary.domain.expression.syntax.Expression.Literal;
import dev.tributary.domain.expression.syntax.Expression.Operation;
import dev.tributary.domain.expression.syntax.Expression.Path;
import dev.tributary.domain.expression.syntax.Expression.Variable;
import dev.tributary.domain.expression.syntax.Operator;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Trees of every shape that a person could write, all at column 0. */
record RandomTrees(Random random) {
  private static final List<String> NAMES =
      List.of("a", "zipCode", "in", "Null", "zip code", "é", "x-y", "1", "'", "$");
  private static final List<String> TEXTS =
      List.of("", "x", "'", "''", "it's", "[a]", "$(vars/@x)", "\n", "é", "\uD83D\uDE00", "--");
  private static final List<ValueType> CASTS =
      List.of(
          ValueType.TEXT,
          ValueType.INTEGER,
          ValueType.DECIMAL,
          ValueType.BOOLEAN,
          ValueType.DATETIME);

  /** A tree of at most {@code depth} levels above its leaves. */
  Expression tree(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return leaf();
    }
    return random.nextInt(6) == 0
        ? new Call(one(List.of("Day", "lower", "x")), trees(random.nextInt(4), depth), 0)
        : operation(one(List.of(Operator.values())), depth);
  }

  private Expression operation(Operator operator, int depth) {
    int operands =
        switch (operator) {
          case NOT, NEGATE, IS_NULL, IS_EMPTY -> 1;
          case BETWEEN -> 3;
          case IN -> 2 + random.nextInt(3);
          default -> 2;
        };
    return new Operation(operator, trees(operands, depth), 0);
  }

  private List<Expression> trees(int count, int depth) {
    return IntStream.range(0, count).mapToObj(_ -> tree(depth - 1)).toList();
  }

  private Expression leaf() {
    return switch (random.nextInt(3)) {
      case 0 -> new Literal(constant(), 0);
      case 1 ->
          new Path(
              IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> one(NAMES)).toList(), 0);
      default -> new Variable("x", one(CASTS), 0);
    };
  }

  private Value constant() {
    return switch (random.nextInt(5)) {
      case 0 -> new Value.TextValue(one(TEXTS));
      case 1 -> new Value.IntegerValue(random.nextLong() >>> random.nextInt(1, 64));
      case 2 -> new Value.DecimalValue(BigDecimal.valueOf(random.nextLong() >>> 1, 2));
      case 3 -> new Value.BooleanValue(random.nextBoolean());
      default -> new Value.NullValue();
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
