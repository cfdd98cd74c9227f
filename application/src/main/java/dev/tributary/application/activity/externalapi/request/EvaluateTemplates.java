package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.plan.CarriedColumns;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.RequestExpressions;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the expressions in requests their values: event variables, the task's instant, and the
 * columns of the row that a call is made of.
 */
@ApplicationScoped
public class EvaluateTemplates {
  private final CheckExpressions expressions;
  private final EvaluateExpressions values;
  private final InboundRows rows;

  public EvaluateTemplates(
      CheckExpressions expressions, EvaluateExpressions values, InboundRows rows) {
    this.expressions = expressions;
    this.values = values;
    this.rows = rows;
  }

  TemplateValues in(
      ExternalApiSettings settings, Optional<WorkTable> set, ActivityContext context) {
    Map<Expression, Term> ofRows =
        set.map(table -> ofRows(settings, table, context)).orElse(Map.of());
    List<Term> terms = List.copyOf(ofRows.values());
    return new TemplateValues(
        expressions.limits(),
        expression -> constant(expressions.term(expression, context), context),
        List.copyOf(ofRows.keySet()),
        new RowWindow(
            (range, consumer) -> rows.read(set.orElseThrow(), range, terms, context, consumer)),
        CarriedCells.of(carried(settings, set).columns(), set, rows, context));
  }

  /**
   * The columns that are carried.
   *
   * @throws RequestNotPrepared when one is not among those of {@code set}
   */
  static CarriedColumns carried(ExternalApiSettings settings, Optional<WorkTable> set) {
    return CarriedColumns.of(settings.plan(), set.map(WorkTable::structure))
        .orElseThrow(
            () ->
                new RequestNotPrepared(
                    ActivityFailure.configuration(
                        ExternalApiErrorCode.PLAN_COLUMN_UNKNOWN,
                        String.join(", ", settings.plan().carry()))));
  }

  private Map<Expression, Term> ofRows(
      ExternalApiSettings settings, WorkTable table, ActivityContext context) {
    Map<Expression, Term> ofRows = new LinkedHashMap<>();
    for (Expression expression :
        RequestExpressions.of(settings.execution(), settings.inbound(), expressions.limits())) {
      Term term = expressions.term(expression, table.structure(), context);
      if (term.readsColumns()) {
        ofRows.put(expression, term);
      }
    }
    return ofRows;
  }

  private Value constant(Term term, ActivityContext context) {
    return values.evaluate(List.of(term), TaskEvaluation.of(context)).getFirst();
  }
}
