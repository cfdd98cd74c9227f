package dev.tributary.adapters.in.rest.problem;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import jakarta.ws.rs.core.Response.StatusType;

/** A request that violates a convention of the API, with the status of the response. */
public final class RestProblem extends RuntimeException {
  private final transient StatusType status;
  private final transient Message problem;

  public RestProblem(StatusType status, ErrorCode code, Object... arguments) {
    super(code.id());
    this.status = status;
    this.problem = code.with(arguments);
  }

  StatusType status() {
    return status;
  }

  /** The problem, to be rendered in the language of the caller. */
  public Message problem() {
    return problem;
  }
}
