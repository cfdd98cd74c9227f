package dev.tributary.application.exchange;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import org.jspecify.annotations.Nullable;

/** Thrown by a reader that cannot use a complete response: it ends the call. */
public final class UnusableResponse extends RuntimeException {
  private final String code;
  private final transient Message problem;
  private final int status;
  private final int attempts;

  /**
   * @param status of the response
   */
  public UnusableResponse(ErrorCode code, Message problem, int status) {
    this(code.id(), problem, status, 1, null);
  }

  private UnusableResponse(
      String code, Message problem, int status, int attempts, @Nullable Throwable cause) {
    super(code, cause);
    this.code = code;
    this.problem = problem;
    this.status = status;
    this.attempts = attempts;
  }

  public String code() {
    return code;
  }

  public Message problem() {
    return problem;
  }

  public int status() {
    return status;
  }

  /** How many attempts were made in all. */
  public int attempts() {
    return attempts;
  }

  /** The same as the end of a call of that many attempts. */
  public UnusableResponse after(int made) {
    return new UnusableResponse(code, problem, status, made, this);
  }
}
