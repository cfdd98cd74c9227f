package dev.tributary.webapp.security.signin;

import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.webapp.problem.ErrorResponses;
import dev.tributary.webapp.security.authentication.RequestAuthentication;
import dev.tributary.webapp.security.route.ApiPath;
import dev.tributary.webapp.security.route.Routes;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps missing authentication and missing rights to responses. */
public class AuthorizationExceptionMappers {
  private final RequestAuthentication requestAuthentication;
  private final ErrorResponses errorResponses;
  private final ExpiredSession expiredSession;
  private final Routes routes;

  public AuthorizationExceptionMappers(
      RequestAuthentication requestAuthentication,
      ErrorResponses errorResponses,
      ExpiredSession expiredSession,
      Routes routes) {
    this.requestAuthentication = requestAuthentication;
    this.errorResponses = errorResponses;
    this.expiredSession = expiredSession;
    this.routes = routes;
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Uni<Response> signInFirst(UnauthorizedException problem, RoutingContext routing) {
    boolean form = !ApiPath.is(routing) && routing.request().method().equals(HttpMethod.POST);
    return form
        ? expiredSession.response(routing)
        : Uni.createFrom().item(requestAuthentication.challenge(routing).response());
  }

  /** An address of no resource is closed to every role; a page names it as unknown. */
  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Response rightMissing(ForbiddenException problem, RoutingContext routing) {
    boolean unknown = !ApiPath.is(routing) && routes.methods(routing.normalizedPath()).isEmpty();
    return (unknown
            ? errorResponses.of(routing, NOT_FOUND, RestErrorCode.NO_SUCH_ADDRESS.with())
            : errorResponses.of(routing, FORBIDDEN, AccessErrorCode.RIGHT_MISSING.with()))
        .response();
  }
}
