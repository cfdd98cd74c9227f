package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.plan.PlanColumns;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.expression.syntax.ExpressionProblem;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Resolves the expressions of an activity against what really arrived. */
@ApplicationScoped
public class CheckExpressions {
  private final ExpressionLanguage language;
  private final Resources catalogue;

  public CheckExpressions(ExpressionLanguage language, Resources catalogue) {
    this.language = language;
    this.catalogue = catalogue;
  }

  ExpressionLimits limits() {
    return language.limits();
  }

  /** An expression of a template: event variables only. */
  Term term(Expression expression, ActivityContext context) {
    return sound(language.check(expression, Scope.ofVariables(context.variableTypes())));
  }

  /** An expression of a template that may also name columns of the arriving rows. */
  Term term(Expression expression, CallRows rows, ActivityContext context) {
    return sound(language.check(expression, scope(rows, context)));
  }

  /** The expressions of columns over the arriving rows. */
  List<Term> terms(List<InboundColumn> columns, CallRows rows, ActivityContext context) {
    Scope scope = scope(rows, context);
    return columns.stream()
        .map(column -> sound(language.check(column.expression(), scope)))
        .toList();
  }

  /** What a plan may name of rows. */
  PlanColumns columns(WorkTableStructure rows) {
    return PlanColumns.of(rows, catalogue);
  }

  private Scope scope(CallRows rows, ActivityContext context) {
    return new Scope(
        RowScopes.sources(rows.table().structure(), rows.copied(), catalogue),
        context.variableTypes());
  }

  private static Term sound(CheckResult checkResult) {
    return switch (checkResult) {
      case CheckResult.Valid(var term) -> term;
      case CheckResult.Rejected(var problems) -> throw refused(problems.getFirst());
    };
  }

  private static RequestNotPrepared refused(ExpressionProblem problem) {
    return new RequestNotPrepared(
        new ActivityFailure(
            problem.code().id(), problem.message(), ActivityFailure.Cause.CONFIGURATION));
  }
}
