package dev.tributary.domain.activity.test;

import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Resolves the conditions of a test; what is wrong with them is noted in the checks. */
public record TestRules(SettingChecks checks) {
  /** A condition that can be evaluated, and the outlet that it opens. */
  public record Condition(Outlet outlet, Term term) {}

  /** The conditions in their order; complete only when the checks have found nothing. */
  public List<Condition> conditions(TestSettings settings, Scope variables) {
    if (settings.branches().isEmpty()) {
      checks.error("branches", TestErrorCode.NO_BRANCHES);
    }
    Set<String> seen = new HashSet<>();
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < settings.branches().size(); i++) {
      Branch branch = settings.branches().get(i);
      String place = "branches[%d].".formatted(i);
      if (!isFree(branch.outlet())) {
        checks.error(place + "outlet", TestErrorCode.BAD_OUTLET, branch.outlet());
      } else if (!seen.add(branch.outlet())) {
        checks.error(place + "outlet", TestErrorCode.OUTLET_TWICE, branch.outlet());
      }
      if (branch.when().isBlank()) {
        checks.error(place + "when", TestErrorCode.NO_CONDITION);
        continue;
      }
      checks
          .condition(place + "when", branch.when(), variables)
          .filter(_ -> isFree(branch.outlet()))
          .ifPresent(term -> conditions.add(new Condition(new Outlet(branch.outlet()), term)));
    }
    return conditions;
  }

  /** Whether an author may give an outlet this name. */
  static boolean isFree(String outlet) {
    return Outlet.isValid(outlet) && !outlet.equals(TestKind.DEFAULT.name());
  }
}
