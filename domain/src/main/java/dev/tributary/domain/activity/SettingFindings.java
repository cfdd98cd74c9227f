package dev.tributary.domain.activity;

import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.ExpressionProblem;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.problem.WorkflowProblem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong with the settings of one activity, each at its path within the settings:
 * {@code additionalData[0].expression}.
 */
public sealed class SettingFindings permits SettingChecks {
  private final List<Finding> all = new ArrayList<>();

  /**
   * Something wrong with a setting.
   *
   * @param setting its path within the settings
   * @param code the id of its {@link ErrorCode}
   */
  public record Finding(String setting, String code, Message message, Severity severity) {
    private WorkflowProblem at(ActivityPlace place) {
      return new WorkflowProblem(place.path(setting), code, message, severity);
    }

    /** The same as the reason why an execution cannot go on. */
    public ActivityFailure failure() {
      return new ActivityFailure(code, message, ActivityFailure.Cause.CONFIGURATION);
    }
  }

  /** Forbids a start. */
  public final void error(String setting, ErrorCode code, Object... arguments) {
    error(setting, code.id(), code.with(arguments));
  }

  /** Forbids a start. */
  public final void error(String setting, String code, Message message) {
    all.add(new Finding(setting, code, message, Severity.ERROR));
  }

  /** An author should review it before publishing. */
  public final void warning(String setting, ErrorCode code, Object... arguments) {
    all.add(new Finding(setting, code.id(), code.with(arguments), Severity.WARNING));
  }

  public final void refused(String setting, Refused refused) {
    error(setting, refused.code(), refused.problem());
  }

  public final void invalid(String setting, ExpressionProblem problem) {
    error(setting, problem.code().id(), problem.message());
  }

  /** The checked expression of {@code setting}, when it is valid. */
  public final Optional<Term> checked(String setting, CheckResult result) {
    result.problems().forEach(problem -> invalid(setting, problem));
    return result instanceof CheckResult.Valid(var term) ? Optional.of(term) : Optional.empty();
  }

  /** In the order of their discovery, errors and warnings. */
  public final List<Finding> all() {
    return List.copyOf(all);
  }

  /** Those that forbid a start. */
  public final List<Finding> errors() {
    return all.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  /** All findings, at their places in the workflow. */
  public final List<WorkflowProblem> problems(ActivityPlace place) {
    return all.stream().map(finding -> finding.at(place)).toList();
  }
}
