package dev.tributary.domain.activity;

import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.WorkflowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the settings of one activity and collects everything wrong with them. The same rules run
 * before a start, where they give problems, and when the activity executes, where they give terms.
 */
public final class SettingChecks {
  private final ExpressionLanguage language;
  private final List<Finding> findings = new ArrayList<>();

  public SettingChecks(ExpressionLanguage language) {
    this.language = language;
  }

  /**
   * Something wrong with a setting.
   *
   * @param setting its path within the settings: {@code additionalData[0].expression}
   */
  public record Finding(String setting, ErrorCode code, Message message) {
    private WorkflowProblem at(ActivityPlace place) {
      return new WorkflowProblem(
          place.path(setting), code.id(), message, WorkflowProblem.Severity.ERROR);
    }

    /** The same as the reason why an execution cannot go on. */
    public ActivityFailure failure() {
      return new ActivityFailure(code.id(), message, ActivityFailure.Cause.CONFIGURATION);
    }
  }

  /** Notes that {@code setting} is wrong. */
  public void problem(String setting, ErrorCode code, Object... arguments) {
    findings.add(new Finding(setting, code, code.with(arguments)));
  }

  /** The expression in {@code setting}, when it is sound. */
  public Optional<Term> expression(String setting, String text, Scope scope) {
    return sound(setting, language.check(text, scope));
  }

  /** The true-or-false condition in {@code setting}, when it is sound. */
  public Optional<Term> condition(String setting, String text, Scope scope) {
    return sound(setting, language.checkCondition(text, scope));
  }

  private Optional<Term> sound(String setting, CheckResult checkResult) {
    checkResult
        .problems()
        .forEach(problem -> findings.add(new Finding(setting, problem.code(), problem.message())));
    return checkResult instanceof CheckResult.Valid(var term)
        ? Optional.of(term)
        : Optional.empty();
  }

  /** Everything found so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Everything found so far, at its place in the workflow. */
  public List<WorkflowProblem> problems(ActivityPlace place) {
    return findings.stream().map(finding -> finding.at(place)).toList();
  }
}
