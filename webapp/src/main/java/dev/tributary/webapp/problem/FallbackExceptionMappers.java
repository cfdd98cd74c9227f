package dev.tributary.webapp.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR;
import static jakarta.ws.rs.core.Response.Status.METHOD_NOT_ALLOWED;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import dev.tributary.adapters.in.rest.problem.HttpProblem;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.webapp.security.route.Routes;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps exceptions that no other mapper handles: to a problem for programs, to a page for people.
 * The response never shows internal details.
 */
public class FallbackExceptionMappers {
  private static final Logger LOG = System.getLogger(FallbackExceptionMappers.class.getName());

  private final ErrorResponses errorResponses;
  private final Routes routes;
  private final Unavailable unavailable;
  private final UnreadableForms forms;

  public FallbackExceptionMappers(
      ErrorResponses errorResponses,
      Routes routes,
      Unavailable unavailable,
      UnreadableForms forms) {
    this.errorResponses = errorResponses;
    this.routes = routes;
    this.unavailable = unavailable;
    this.forms = forms;
  }

  /** Named beside its parent: the framework's own mapper of it would win otherwise. */
  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Response nothingThere(NotFoundException refused, RoutingContext routing) {
    return refused(refused, routing);
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Response refused(WebApplicationException refused, RoutingContext routing) {
    if (refused.getResponse().getStatus() < BAD_REQUEST.getStatusCode()
        || refused.getResponse().hasEntity()) {
      return refused.getResponse();
    }
    HttpProblem problem = HttpProblem.of(refused);
    Set<String> methods = routes.methods(routing.normalizedPath());
    boolean otherMethod =
        !methods.isEmpty() && !methods.contains(routing.request().method().name());
    return problem.status() == METHOD_NOT_ALLOWED.getStatusCode()
            || (problem.status() == NOT_FOUND.getStatusCode() && otherMethod)
        ? errorResponses
            .of(routing, METHOD_NOT_ALLOWED, RestErrorCode.METHOD_NOT_ALLOWED.with())
            .with(HttpHeaders.ALLOW, String.join(", ", methods))
            .response()
        : errorResponses.of(routing, problem.status(), problem.problem()).response();
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Response unexpected(Throwable thrown, RoutingContext routing) {
    if (UnstorableText.isBehind(thrown)) {
      return errorResponses.of(routing, BAD_REQUEST, RestErrorCode.NUL_CHARACTER.with()).response();
    }
    return forms
        .problem(thrown)
        .map(problem -> errorResponses.of(routing, BAD_REQUEST, problem))
        .or(() -> unavailable.refusal(routing, thrown))
        .orElseGet(() -> mistake(thrown, routing))
        .response();
  }

  private ErrorResponse mistake(Throwable thrown, RoutingContext routing) {
    String id = UUID.randomUUID().toString();
    LOG.log(
        Level.ERROR,
        () ->
            "request %s failed: %s %s"
                .formatted(id, routing.request().method(), routing.normalizedPath()),
        thrown);
    return errorResponses.of(routing, INTERNAL_SERVER_ERROR, RestErrorCode.UNEXPECTED.with(id));
  }
}
