package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.ExpressionProblem;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.problem.WorkflowProblem.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the settings of one activity, each at its place. */
final class Findings {
  private final ActivityPlace place;
  private final List<WorkflowProblem> problems = new ArrayList<>();

  Findings(ActivityPlace place) {
    this.place = place;
  }

  void error(String setting, ErrorCode code, Object... arguments) {
    problems.add(WorkflowProblem.error(place.path(setting), code, arguments));
  }

  void warning(String setting, ErrorCode code, Object... arguments) {
    problems.add(WorkflowProblem.warning(place.path(setting), code, arguments));
  }

  void refused(String setting, Refused refused) {
    problems.add(
        new WorkflowProblem(
            place.path(setting), refused.code(), refused.problem(), Severity.ERROR));
  }

  void refused(String setting, ExchangeFailure refusal) {
    problems.add(
        new WorkflowProblem(
            place.path(setting), refusal.code().id(), refusal.message(), Severity.ERROR));
  }

  void faulty(String setting, CheckResult checkResult) {
    checkResult.problems().forEach(problem -> faulty(setting, problem));
  }

  void faulty(String setting, ExpressionProblem problem) {
    problems.add(
        new WorkflowProblem(
            place.path(setting), problem.code().id(), problem.message(), Severity.ERROR));
  }

  List<WorkflowProblem> all() {
    return List.copyOf(problems);
  }
}
