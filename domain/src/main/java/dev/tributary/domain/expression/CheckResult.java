package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.ExpressionProblem;
import java.util.List;

/** The outcome of checking an expression at its place. */
public sealed interface CheckResult {
  /** It is well-formed and fits. */
  record Valid(Term term) implements CheckResult {}

  /** It is not; every problem that was found, at least one. */
  record Rejected(List<ExpressionProblem> problems) implements CheckResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /** The problems, none when sound. */
  default List<ExpressionProblem> problems() {
    return switch (this) {
      case Valid _ -> List.of();
      case Rejected(var problems) -> problems;
    };
  }
}
