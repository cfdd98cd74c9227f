package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * A refusal of the web framework as a problem with an error code.
 *
 * @param status the HTTP status
 */
public record HttpProblem(int status, Message problem) {

  /** The problem behind {@code refused}. */
  public static HttpProblem of(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    return switch (refused.getCause()) {
      case JsonProcessingException broken -> of(JsonMappers.problem(broken));
      case RestProblem problem -> of(problem);
      case NotFound missing -> of(NOT_FOUND, missing.problem());
      case Refused invalid -> of(BAD_REQUEST, invalid.problem());
      case null, default -> new HttpProblem(status, message(status));
    };
  }

  private static HttpProblem of(RestProblem problem) {
    return of(problem.status(), problem.problem());
  }

  private static HttpProblem of(StatusType status, Message problem) {
    return new HttpProblem(status.getStatusCode(), problem);
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
