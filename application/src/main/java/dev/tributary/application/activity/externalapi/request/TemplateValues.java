package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.ParsedTemplates;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The values of the expressions of an execution's requests: those that depend on nothing but event
 * variables are computed once, those that name columns for each row; and what its responses carry.
 * Not for concurrent use.
 */
final class TemplateValues {
  private final ParsedTemplates templates;
  private final Function<Expression, Value> constants;
  private final List<Expression> ofRows;
  private final RowWindow window;
  private final CarriedCells carried;
  private final Map<Expression, Value> computed = new HashMap<>();

  /**
   * @param constants computes an expression that names no column
   * @param ofRows the expressions that do, in the order of the window's values
   */
  TemplateValues(
      ExpressionLimits limits,
      Function<Expression, Value> constants,
      List<Expression> ofRows,
      RowWindow window,
      CarriedCells carried) {
    this.templates = new ParsedTemplates(limits);
    this.constants = constants;
    this.ofRows = ofRows;
    this.window = window;
    this.carried = carried;
  }

  /** The templates of the call that is made of {@code rows}. */
  RequestTemplates of(RowRange rows) {
    return new RequestTemplates(templates, expression -> value(expression, rows));
  }

  /** What each row of the response gets of the row that the call is made of. */
  List<Cell> carried(RowRange rows) {
    return carried.of(rows);
  }

  private Value value(Expression expression, RowRange rows) {
    int index = ofRows.indexOf(expression);
    return index < 0 ? computed.computeIfAbsent(expression, constants) : row(rows).get(index);
  }

  private List<Value> row(RowRange rows) {
    if (rows.count() != 1) {
      throw new RequestNotPrepared(
          ActivityFailure.configuration(ExternalApiErrorCode.COLUMN_OF_MANY_ROWS, rows.count()));
    }
    return window.row(rows.first());
  }
}
