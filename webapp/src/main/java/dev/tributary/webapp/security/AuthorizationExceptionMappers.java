package dev.tributary.webapp.security;

import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;

import dev.tributary.domain.access.AccessErrorCode;
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

  public AuthorizationExceptionMappers(
      RequestAuthentication requestAuthentication,
      ErrorResponses errorResponses,
      ExpiredSession expiredSession) {
    this.requestAuthentication = requestAuthentication;
    this.errorResponses = errorResponses;
    this.expiredSession = expiredSession;
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Uni<Response> signInFirst(UnauthorizedException problem, RoutingContext routing) {
    boolean form = !ApiPath.is(routing) && routing.request().method().equals(HttpMethod.POST);
    return form
        ? expiredSession.response(routing)
        : Uni.createFrom().item(requestAuthentication.challenge(routing).response());
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Response rightMissing(ForbiddenException problem, RoutingContext routing) {
    return errorResponses.of(routing, FORBIDDEN, AccessErrorCode.RIGHT_MISSING.with()).response();
  }
}
