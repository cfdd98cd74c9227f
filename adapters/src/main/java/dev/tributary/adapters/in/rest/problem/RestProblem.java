package dev.tributary.adapters.in.rest.problem;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.OptionalLong;

/** A request that violates a convention of the API, with the status of the response. */
public final class RestProblem extends RuntimeException {
  private final transient StatusType status;
  private final transient Message problem;
  private final transient OptionalLong retryAfter;

  public RestProblem(StatusType status, ErrorCode code, Object... arguments) {
    this(OptionalLong.empty(), status, code.with(arguments));
  }

  private RestProblem(OptionalLong retryAfter, StatusType status, Message problem) {
    super(problem.name());
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** One that goes away after {@code seconds}. */
  public static RestProblem retryAfter(
      long seconds, StatusType status, ErrorCode code, Object... arguments) {
    return new RestProblem(OptionalLong.of(seconds), status, code.with(arguments));
  }

  /** In seconds; empty where a repetition would not help. */
  OptionalLong retryAfter() {
    return retryAfter;
  }

  StatusType status() {
    return status;
  }

  /** The problem, to be rendered in the language of the caller. */
  public Message problem() {
    return problem;
  }
}
