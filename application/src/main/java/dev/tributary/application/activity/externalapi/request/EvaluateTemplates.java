package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.plan.CarriedColumns;
import dev.tributary.domain.activity.externalapi.plan.PlanColumns;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.RequestExpressions;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
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
  private static final WorkTableStructure NOTHING = WorkTableStructure.ofRows(List.of());

  private final CheckExpressions expressions;
  private final EvaluateExpressions values;
  private final InboundRows rows;

  public EvaluateTemplates(
      CheckExpressions expressions, EvaluateExpressions values, InboundRows rows) {
    this.expressions = expressions;
    this.values = values;
    this.rows = rows;
  }

  TemplateValues in(ExternalApiSettings settings, Optional<CallRows> set, ActivityContext context) {
    Map<Expression, Term> ofRows = set.map(all -> ofRows(settings, all, context)).orElse(Map.of());
    List<Term> terms = List.copyOf(ofRows.values());
    List<Term> carried = carriedTerms(settings.plan(), set);
    Optional<WorkTable> table = set.map(CallRows::table);
    return new TemplateValues(
        expressions.limits(),
        expression -> constant(expressions.term(expression, context), context),
        List.copyOf(ofRows.keySet()),
        new RowWindow(
            (range, consumer) -> rows.read(table.orElseThrow(), range, terms, context, consumer)),
        CarriedCells.of(carried, table, rows, context));
  }

  /**
   * The columns that are carried.
   *
   * @throws RequestNotPrepared when one is not among those that arrive
   */
  CarriedColumns carried(PlanSettings plan, Optional<WorkTableStructure> arriving) {
    PlanColumns columns = expressions.columns(arriving.orElse(NOTHING));
    plan.carry().forEach(name -> column(name, columns));
    return CarriedColumns.of(plan, Optional.of(columns)).orElseThrow();
  }

  private List<Term> carriedTerms(PlanSettings plan, Optional<CallRows> set) {
    PlanColumns columns =
        expressions.columns(set.map(rows -> rows.table().structure()).orElse(NOTHING));
    return plan.carry().stream().<Term>map(name -> new Term.Column(column(name, columns))).toList();
  }

  private static ColumnReference column(String name, PlanColumns columns) {
    return columns.find(name).orElseThrow(() -> RequestNotPrepared.noColumn(name, columns));
  }

  private Map<Expression, Term> ofRows(
      ExternalApiSettings settings, CallRows set, ActivityContext context) {
    Map<Expression, Term> ofRows = new LinkedHashMap<>();
    for (Expression expression :
        RequestExpressions.of(settings.execution(), settings.inbound(), expressions.limits())) {
      Term term = expressions.term(expression, set, context);
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
