package dev.tributary.application.personalisation;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Problem;

/** A text that cannot be read, or that asks for what messages may not do. */
public final class TemplateRefused extends RuntimeException {
  private final transient Problem problem;

  public TemplateRefused(ErrorCode code, Object... arguments) {
    super(code.id());
    this.problem = Problem.error("", code, arguments);
  }

  /** Of the text as a whole. */
  public Problem problem() {
    return problem;
  }
}
