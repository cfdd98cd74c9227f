package dev.tributary.adapters.in.rest.profile;

import dev.tributary.domain.profile.FieldProblem;
import java.util.List;

/**
 * A profile that is not valid: rolls back what would otherwise be stored under an idempotency key.
 */
public final class InvalidProfile extends RuntimeException {
  private final transient List<FieldProblem> problems;

  InvalidProfile(List<FieldProblem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  List<FieldProblem> problems() {
    return problems;
  }
}
