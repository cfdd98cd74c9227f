package dev.tributary.domain.activity.wait;

import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the settings of a wait; what is wrong with them is noted in the checks.
 *
 * @param longest duration of a wait
 */
public record WaitRules(Duration longest, SettingChecks checks) {
  /** The shortest wait: the queue is polled each second. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** The term of the expression, where the method has one. */
  public Optional<Term> check(WaitSettings settings, Map<String, ValueType> variables) {
    switch (settings.method()) {
      case DURATION -> checkDuration(settings.duration());
      case TIME -> checkTime(settings);
      case WEEKDAY -> {
        checkTime(settings);
        if (settings.days().isEmpty()) {
          checks.error("days", WaitErrorCode.NO_DAYS);
        }
      }
      case EXPRESSION -> {
        return term(settings.expression(), variables);
      }
    }
    return Optional.empty();
  }

  private void checkDuration(Duration duration) {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(longest) > 0) {
      checks.error(
          "duration",
          WaitErrorCode.DURATION_OUT_OF_RANGE,
          SHORTEST.toSeconds() + "s",
          longest.toDays() + "d");
    }
  }

  private void checkTime(WaitSettings settings) {
    if (settings.time().isEmpty()) {
      checks.error("time", WaitErrorCode.NO_TIME);
    }
  }

  private Optional<Term> term(String expression, Map<String, ValueType> variables) {
    if (expression.isBlank()) {
      checks.error("expression", WaitErrorCode.NO_EXPRESSION);
      return Optional.empty();
    }
    Optional<Term> term = checks.expression("expression", expression, Scope.ofVariables(variables));
    if (term.isPresent()
        && term.get().type() != ValueType.DATE
        && term.get().type() != ValueType.DATETIME) {
      checks.error("expression", WaitErrorCode.NOT_A_TIME, term.get().type().name());
    }
    return term;
  }
}
