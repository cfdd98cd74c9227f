package dev.tributary.application.activity.test;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.test.TestKind;
import dev.tributary.domain.activity.test.TestRules;
import dev.tributary.domain.activity.test.TestRules.Condition;
import dev.tributary.domain.activity.test.TestSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Value.BooleanValue;
import dev.tributary.domain.value.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Passes the rows on by the outlet of the first condition that holds. Later conditions are not
 * evaluated, so that an earlier one may exclude what they cannot compute.
 */
@ApplicationScoped
public class TestExecutor implements ActivityExecutor<TestSettings> {
  private final ExpressionLanguage language;
  private final EvaluateExpressions values;

  public TestExecutor(ExpressionLanguage language, EvaluateExpressions values) {
    this.language = language;
    this.values = values;
  }

  @Override
  public Reach reach() {
    return Reach.DATABASE;
  }

  @Override
  public ActivityOutcome execute(TestSettings settings, ActivityContext context) {
    SettingChecks checks = new SettingChecks(language);
    List<Condition> conditions =
        new TestRules(checks).conditions(settings, Scope.ofVariables(context.variableTypes()));
    return checks.all().isEmpty()
        ? passedOn(outlet(settings, conditions, context), context)
        : Failed.of(ActivityFailure.configuration(checks.all().getFirst()));
  }

  private Optional<Outlet> outlet(
      TestSettings settings, List<Condition> conditions, ActivityContext context) {
    return conditions.stream()
        .filter(condition -> holds(condition, context))
        .map(Condition::outlet)
        .findFirst()
        .or(() -> settings.defaultOutlet() ? Optional.of(TestKind.DEFAULT) : Optional.empty());
  }

  /** A condition without a value does not hold. */
  private boolean holds(Condition condition, ActivityContext context) {
    return values
        .evaluate(List.of(condition.term()), TaskEvaluation.of(context))
        .getFirst()
        .equals(new BooleanValue(true));
  }

  private static Completed passedOn(Optional<Outlet> outlet, ActivityContext context) {
    context.info(
        outlet
            .map(chosen -> Message.of("test.chosen", chosen.name()))
            .orElseGet(() -> Message.of("test.none")));
    return outlet.map(context::passOn).orElseGet(() -> new Completed(List.of(), Variables.NONE));
  }
}
