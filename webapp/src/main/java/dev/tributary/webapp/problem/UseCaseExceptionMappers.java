package dev.tributary.webapp.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.problem.TooLarge;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps refusals of use cases: to a problem for programs, to a page for people. */
public class UseCaseExceptionMappers {
  private final ErrorResponses errorResponses;

  public UseCaseExceptionMappers(ErrorResponses errorResponses) {
    this.errorResponses = errorResponses;
  }

  @ServerExceptionMapper
  public Response notFound(NotFound problem, RoutingContext routing) {
    return errorResponses.of(routing, NOT_FOUND, problem.problem()).response();
  }

  @ServerExceptionMapper
  public Response conflict(Conflict problem, RoutingContext routing) {
    return errorResponses.of(routing, problem).response();
  }

  @ServerExceptionMapper
  public Response refused(Refused problem, RoutingContext routing) {
    return errorResponses.of(routing, BAD_REQUEST, problem.problem()).response();
  }

  @ServerExceptionMapper
  public Response tooLarge(TooLarge problem, RoutingContext routing) {
    // The rest of the body would be read before the next request.
    return errorResponses
        .of(routing, REQUEST_ENTITY_TOO_LARGE, problem.problem())
        .with(HttpHeaders.CONNECTION.toString(), "close")
        .response();
  }
}
