package dev.tributary.webapp.security.authentication;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.domain.access.Actor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The actor of the present request; the system itself outside of a request. */
@ApplicationScoped
public class RequestActor implements CurrentActor {
  private final CurrentIdentityAssociation identity;
  private final CurrentVertxRequest request;
  private final ClientAddress address;

  public RequestActor(
      CurrentIdentityAssociation identity, CurrentVertxRequest request, ClientAddress address) {
    this.identity = identity;
    this.request = request;
    this.address = address;
  }

  @Override
  public Actor actor() {
    if (!Arc.container().requestContext().isActive()) {
      return Actor.SYSTEM;
    }
    RoutingContext routing = request.getCurrent();
    return routing == null
        ? Actor.SYSTEM
        : Identities.actor(identity.getIdentity(), address.of(routing));
  }
}
