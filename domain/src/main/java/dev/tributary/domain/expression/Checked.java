package dev.tributary.domain.expression;

import java.util.List;

/** The outcome of checking an expression at its place. */
public sealed interface Checked {
  /** It is well-formed and fits. */
  record Sound(Term term) implements Checked {}

  /** It is not; every problem that was found, at least one. */
  record Faulty(List<ExpressionProblem> problems) implements Checked {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /** The problems, none when sound. */
  default List<ExpressionProblem> problems() {
    return switch (this) {
      case Sound _ -> List.of();
      case Faulty(var problems) -> problems;
    };
  }
}
