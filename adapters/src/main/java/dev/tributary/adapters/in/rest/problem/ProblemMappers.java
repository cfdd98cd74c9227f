package dev.tributary.adapters.in.rest.problem;

import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what use cases refuse. */
public class ProblemMappers {
  @ServerExceptionMapper
  public Response notFound(NotFound problem, HttpHeaders headers) {
    return answer(Response.Status.NOT_FOUND, problem.problem(), headers);
  }

  @ServerExceptionMapper
  public Response conflict(Conflict problem, HttpHeaders headers) {
    return answer(Response.Status.CONFLICT, problem.problem(), headers);
  }

  @ServerExceptionMapper
  public Response refused(Refused problem, HttpHeaders headers) {
    return answer(Response.Status.BAD_REQUEST, problem.problem(), headers);
  }

  @ServerExceptionMapper
  public Response broken(RestProblem problem, HttpHeaders headers) {
    return answer(problem, headers);
  }

  static Response answer(RestProblem problem, HttpHeaders headers) {
    return answer(problem.status(), problem.problem(), headers);
  }

  private static Response answer(Response.Status status, Message problem, HttpHeaders headers) {
    return answer(status.getStatusCode(), problem, headers);
  }

  private static Response answer(int status, Message problem, HttpHeaders headers) {
    var language = ReaderLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Response.status(status)
        .type(ProblemDetail.MEDIA_TYPE)
        .entity(ProblemDetail.of(status, problem, language))
        .build();
  }
}
