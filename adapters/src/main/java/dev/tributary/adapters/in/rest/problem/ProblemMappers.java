package dev.tributary.adapters.in.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps the refusals of resources to problem responses. */
public class ProblemMappers {
  @ServerExceptionMapper
  public Response broken(RestProblem problem, HttpHeaders headers) {
    return response(problem, headers);
  }

  static Response response(RestProblem problem, HttpHeaders headers) {
    var language = ReaderLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Response.status(problem.status())
        .type(ProblemDetail.MEDIA_TYPE)
        .entity(ProblemDetail.of(problem.status().getStatusCode(), problem.problem(), language))
        .build();
  }
}
