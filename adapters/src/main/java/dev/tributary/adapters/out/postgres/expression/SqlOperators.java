package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.domain.expression.syntax.Operator;
import dev.tributary.domain.value.ValueType;

/** The operators in SQL. A null operand gives null, but for IS NULL, IS EMPTY, AND and OR. */
final class SqlOperators {
  private SqlOperators() {}

  static SqlTemplate of(Operator operator, ValueType first) {
    return SqlTemplate.of(
        switch (operator) {
          case OR -> "({0} or {1})";
          case AND -> "({0} and {1})";
          case NOT -> "(not {0})";
          case EQUAL -> "({0} = {1})";
          case NOT_EQUAL -> "({0} <> {1})";
          case LESS -> "({0} < {1})";
          case LESS_OR_EQUAL -> "({0} <= {1})";
          case GREATER -> "({0} > {1})";
          case GREATER_OR_EQUAL -> "({0} >= {1})";
          case LIKE -> "({0} like {1})";
          case CONTAINS -> "(position({1} in {0}) > 0)";
          case IN -> "({0} in ({1+}))";
          case BETWEEN -> "({0} between {1} and {2})";
          case IS_NULL -> "({0} is null)";
          case IS_EMPTY -> first == ValueType.TEXT ? "(coalesce({0}, '') = '')" : "({0} is null)";
          case ADD -> "({0} + {1})";
          case SUBTRACT -> "({0} - {1})";
          case JOIN -> SqlFunctions.limited("{0} || {1}");
          case MULTIPLY -> "({0} * {1})";
          // One row without a divisor must not fail the whole set.
          case DIVIDE -> "({0} / nullif({1}, 0))";
          case REMAINDER -> "({0} % nullif({1}, 0))";
          case NEGATE -> "(- {0})";
        });
  }
}
