package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.RequestTemplates;
import dev.tributary.domain.expression.Checked;
import dev.tributary.domain.expression.Constant;
import dev.tributary.domain.expression.Expression;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.ExpressionProblem;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.run.Variables;
import dev.tributary.domain.value.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives the expressions in a request their values: event variables, and the task's instant. */
@ApplicationScoped
public class EvaluateTemplates {
  private final ExpressionLanguage language;
  private final TemplateValues values;

  public EvaluateTemplates(ExpressionLanguage language, TemplateValues values) {
    this.language = language;
    this.values = values;
  }

  RequestTemplates in(ActivityContext context) {
    Scope scope = Scope.ofVariables(types(context.variables()));
    return new RequestTemplates(language.limits(), expression -> value(expression, scope, context));
  }

  private Constant value(Expression expression, Scope scope, ActivityContext context) {
    return switch (language.check(expression, scope)) {
      case Checked.Sound(var term) -> values.value(term, context);
      case Checked.Faulty(var problems) -> throw refused(problems.getFirst());
    };
  }

  private static RequestRefused refused(ExpressionProblem problem) {
    return new RequestRefused(
        new ActivityFailure(
            problem.code().id(), problem.message(), ActivityFailure.Cause.CONFIGURATION));
  }

  private static Map<String, ValueType> types(Variables variables) {
    return variables.byName().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().type()));
  }
}
