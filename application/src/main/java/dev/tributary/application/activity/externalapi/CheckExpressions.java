package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.InboundColumn;
import dev.tributary.domain.activity.externalapi.InboundScope;
import dev.tributary.domain.expression.Checked;
import dev.tributary.domain.expression.Expression;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.ExpressionLimits;
import dev.tributary.domain.expression.ExpressionProblem;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.run.Variables;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Resolves the expressions of an activity against what really arrived. */
@ApplicationScoped
public class CheckExpressions {
  private final ExpressionLanguage language;

  public CheckExpressions(ExpressionLanguage language) {
    this.language = language;
  }

  ExpressionLimits limits() {
    return language.limits();
  }

  /** An expression of a template: event variables only. */
  Term term(Expression expression, ActivityContext context) {
    return sound(language.check(expression, Scope.ofVariables(types(context.variables()))));
  }

  /** The expressions of columns over the arriving rows. */
  List<Term> terms(
      List<InboundColumn> columns, WorkTableStructure structure, ActivityContext context) {
    Scope scope = InboundScope.of(structure, types(context.variables()));
    return columns.stream()
        .map(column -> sound(language.check(column.expression(), scope)))
        .toList();
  }

  private static Term sound(Checked checked) {
    return switch (checked) {
      case Checked.Sound(var term) -> term;
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
