package dev.tributary.domain.activity;

import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.ExpressionProblem;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong with the settings of one activity, each at its path within the settings:
 * {@code additionalData[0].expression}.
 */
public sealed class SettingProblems permits SettingChecks {
  private final List<Problem> all = new ArrayList<>();

  /** Forbids a start. */
  public final void error(String setting, ErrorCode code, Object... arguments) {
    error(setting, code.id(), code.with(arguments));
  }

  /** Forbids a start. */
  public final void error(String setting, String code, Message message) {
    all.add(new Problem(setting, code, message, Severity.ERROR));
  }

  /** Whose place is a path within the settings. */
  public final void add(Problem problem) {
    all.add(problem);
  }

  /** An author should review it before publishing. */
  public final void warning(String setting, ErrorCode code, Object... arguments) {
    all.add(new Problem(setting, code.id(), code.with(arguments), Severity.WARNING));
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
  public final List<Problem> all() {
    return List.copyOf(all);
  }

  /** Those that forbid a start. */
  public final List<Problem> errors() {
    return all.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  /** All problems, at their places in the workflow. */
  public final List<Problem> problems(ActivityPlace place) {
    return all.stream().map(problem -> problem.at(place.path(problem.place()))).toList();
  }
}
