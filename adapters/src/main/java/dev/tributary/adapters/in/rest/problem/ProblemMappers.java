package dev.tributary.adapters.in.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps the refusals of resources to problem responses. */
public class ProblemMappers {
  private final Caller caller;

  public ProblemMappers(Caller caller) {
    this.caller = caller;
  }

  @ServerExceptionMapper
  public Response broken(RestProblem problem) {
    return response(problem, caller);
  }

  static Response response(RestProblem problem, Caller caller) {
    ResponseBuilder response =
        Response.status(problem.status())
            .type(ProblemDetail.MEDIA_TYPE)
            .entity(
                ProblemDetail.of(
                    problem.status().getStatusCode(), problem.problem(), caller.language()));
    problem.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
    return response.build();
  }
}
