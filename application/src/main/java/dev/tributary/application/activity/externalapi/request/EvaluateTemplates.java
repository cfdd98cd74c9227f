package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives the expressions in a request their values: event variables, and the task's instant. */
@ApplicationScoped
public class EvaluateTemplates {
  private final CheckExpressions expressions;
  private final EvaluateExpressions values;

  public EvaluateTemplates(CheckExpressions expressions, EvaluateExpressions values) {
    this.expressions = expressions;
    this.values = values;
  }

  RequestTemplates in(ActivityContext context) {
    return new RequestTemplates(
        expressions.limits(), expression -> value(expressions.term(expression, context), context));
  }

  private Value value(Term term, ActivityContext context) {
    return values.evaluate(List.of(term), TaskEvaluation.of(context)).getFirst();
  }
}
