package dev.tributary.application.activity.externalapi.paging;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.activity.externalapi.request.VariableContext;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.conversion.ValueExcerpt;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageVariables;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.response.RowCondition;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretMask;
import dev.tributary.domain.value.Value.BooleanValue;
import dev.tributary.domain.value.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/** Evaluates the condition that makes a page the last one, with the variables of its page. */
@ApplicationScoped
public class EndOfPages {
  private final RowCondition conditions;
  private final EvaluateExpressions values;

  public EndOfPages(ExpressionLanguage language, Resources resources, EvaluateExpressions values) {
    this.conditions = new RowCondition(language, resources);
    this.values = values;
  }

  /**
   * Whether the condition of the settings holds for a page; nothing is evaluated before. The
   * predicate throws {@link ResponseRejected} for a page whose values the condition cannot read.
   *
   * @param mask of what is shown of such a value
   */
  public Predicate<Variables> condition(
      Pagination pagination, ActivityContext context, SecretMask mask) {
    String condition = pagination.stop().when().condition();
    return page -> {
      try {
        return holds(condition, page, context);
      } catch (Refused refused) {
        throw new ResponseRejected(
            ExternalApiErrorCode.PAGE_CONDITION_FAILED,
            PageVariables.number(page),
            ValueExcerpt.shown(ValueExcerpt.beginning(PageVariables.value(page)), mask),
            refused.code());
      }
    };
  }

  /** An unknown result is none that ends. */
  private boolean holds(String condition, Variables page, ActivityContext context) {
    Term term = term(condition, PageVariables.scope(context.variableTypes()));
    ActivityContext known = new VariableContext(context, context.variables().overlaidWith(page));
    return values.evaluate(List.of(term), TaskEvaluation.of(known)).getFirst()
            instanceof BooleanValue(var truth)
        && truth;
  }

  private Term term(String condition, Scope scope) {
    SettingProblems problems = new SettingProblems();
    return conditions
        .resolve(PageVariables.CONDITION, condition, scope, problems)
        .orElseThrow(
            () -> new RequestNotPrepared(ActivityFailure.configuration(problems.all().getFirst())));
  }
}
