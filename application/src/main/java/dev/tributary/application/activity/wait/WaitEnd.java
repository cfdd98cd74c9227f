package dev.tributary.application.activity.wait;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.wait.WaitErrorCode;
import dev.tributary.domain.activity.wait.WaitRules;
import dev.tributary.domain.activity.wait.WaitSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.schedule.ZonedTimes;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Computes when a wait ends, from the moment of the first claim of its task. */
@ApplicationScoped
public class WaitEnd {
  private final ExpressionLanguage language;
  private final EvaluateExpressions values;
  private final WaitLimits config;

  public WaitEnd(ExpressionLanguage language, EvaluateExpressions values, WaitLimits config) {
    this.language = language;
    this.values = values;
    this.config = config;
  }

  /**
   * @throws Refused when the settings do not fit what arrived, or the end is too far away
   */
  Instant of(WaitSettings settings, ActivityContext context) {
    Optional<Term> term = term(settings, context);
    Instant end =
        switch (settings.method()) {
          case DURATION -> context.now().plus(settings.duration());
          case TIME -> next(settings, EnumSet.allOf(DayOfWeek.class), context);
          case WEEKDAY -> next(settings, EnumSet.copyOf(settings.days()), context);
          case EXPRESSION -> value(term.orElseThrow(), context);
        };
    if (end.isAfter(context.now().plus(config.longest()))) {
      throw new Refused(WaitErrorCode.TOO_FAR, end.toString(), config.longest().toDays() + "d");
    }
    return end;
  }

  private Optional<Term> term(WaitSettings settings, ActivityContext context) {
    SettingChecks checks = new SettingChecks(language);
    Optional<Term> term =
        new WaitRules(config.longest(), checks).check(settings, context.variableTypes());
    checks.all().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new Refused(problem.message());
            });
    return term;
  }

  private static Instant next(
      WaitSettings settings, EnumSet<DayOfWeek> days, ActivityContext context) {
    return ZonedTimes.next(context.now(), settings.time().orElseThrow(), days, context.zone());
  }

  private Instant value(Term term, ActivityContext context) {
    return switch (values.evaluate(List.of(term), TaskEvaluation.of(context)).getFirst()) {
      case Value.InstantValue(var instant) -> instant;
      case Value.DateValue(var date) -> ZonedTimes.instant(date.atStartOfDay(), context.zone());
      case Value.NullValue _ -> throw new Refused(WaitErrorCode.NO_VALUE);
      case Value.TextValue _,
          Value.IntegerValue _,
          Value.DecimalValue _,
          Value.BooleanValue _,
          Value.TimeValue _,
          Value.StructuredValue _ ->
          throw new IllegalStateException("checked before: " + term.type());
    };
  }
}
