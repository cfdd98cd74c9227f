package dev.tributary.adapters.in.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tributary.domain.problem.Message;
import jakarta.ws.rs.WebApplicationException;

/**
 * A refusal of the web framework as a problem with an error code.
 *
 * @param status the HTTP status
 */
public record HttpProblem(int status, Message problem) {

  /** The problem behind {@code refused}. */
  public static HttpProblem of(WebApplicationException refused) {
    if (refused.getCause() instanceof JsonProcessingException broken) {
      RestProblem problem = JsonMappers.problem(broken);
      return new HttpProblem(problem.status().getStatusCode(), problem.problem());
    }
    if (refused.getCause() instanceof RestProblem problem) {
      return new HttpProblem(problem.status().getStatusCode(), problem.problem());
    }
    int status = refused.getResponse().getStatus();
    return new HttpProblem(status, message(status));
  }

  private static Message message(int status) {
    return switch (status) {
      case 404 -> RestErrorCode.NO_SUCH_ADDRESS.with();
      case 405 -> RestErrorCode.METHOD_NOT_ALLOWED.with();
      case 406 -> RestErrorCode.NOT_ACCEPTABLE.with();
      case 415 -> RestErrorCode.UNSUPPORTED_MEDIA_TYPE.with();
      default -> RestErrorCode.OTHER_STATUS.with(status);
    };
  }
}
