package dev.tributary.webapp.security;

import dev.tributary.domain.access.AccessCodes;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests that a resource may not be asked by: sign in first, or ask somebody else. */
public class RightsMappers {
  private final Gate gate;
  private final Refusals refusals;
  private final EndedSession endedSession;

  public RightsMappers(Gate gate, Refusals refusals, EndedSession endedSession) {
    this.gate = gate;
    this.refusals = refusals;
    this.endedSession = endedSession;
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Uni<Response> signInFirst(UnauthorizedException problem, RoutingContext routing) {
    boolean form = !ApiPath.is(routing) && routing.request().method().equals(HttpMethod.POST);
    return form
        ? endedSession.answer(routing)
        : Uni.createFrom().item(gate.challenge(routing).response());
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER)
  public Response rightMissing(ForbiddenException problem, RoutingContext routing) {
    return refusals.of(routing, 403, AccessCodes.RIGHT_MISSING.with()).response();
  }
}
