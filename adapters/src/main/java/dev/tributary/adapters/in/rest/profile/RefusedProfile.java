package dev.tributary.adapters.in.rest.profile;

import dev.tributary.domain.profile.FieldProblem;
import java.util.List;

/** A profile that is not valid: rolls back what an idempotency key would otherwise keep. */
final class RefusedProfile extends RuntimeException {
  private final transient List<FieldProblem> problems;

  RefusedProfile(List<FieldProblem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  List<FieldProblem> problems() {
    return problems;
  }
}
