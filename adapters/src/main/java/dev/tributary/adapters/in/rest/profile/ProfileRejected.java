package dev.tributary.adapters.in.rest.profile;

import dev.tributary.domain.problem.Problem;
import java.util.List;

/**
 * A profile that is not valid: rolls back what would otherwise be stored under an idempotency key.
 */
public final class ProfileRejected extends RuntimeException {
  private final transient List<Problem> problems;

  ProfileRejected(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
