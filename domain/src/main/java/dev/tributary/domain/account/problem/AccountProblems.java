package dev.tributary.domain.account.problem;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an account, each at its setting. */
public final class AccountProblems {
  private final List<Problem> all = new ArrayList<>();

  public void error(String setting, ErrorCode code, Object... arguments) {
    all.add(Problem.error(setting, code, arguments));
  }

  public void refused(String setting, Refused refused) {
    all.add(new Problem(setting, refused.code(), refused.problem(), Problem.Severity.ERROR));
  }

  public List<Problem> all() {
    return List.copyOf(all);
  }
}
