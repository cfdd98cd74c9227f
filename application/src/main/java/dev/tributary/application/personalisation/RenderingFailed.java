package dev.tributary.application.personalisation;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;

/** The text could not be made for one person's values. */
public final class RenderingFailed extends RuntimeException {
  private final transient Message problem;

  public RenderingFailed(ErrorCode code, Object... arguments) {
    super(code.id(), null, false, false);
    this.problem = code.with(arguments);
  }

  public Message problem() {
    return problem;
  }
}
