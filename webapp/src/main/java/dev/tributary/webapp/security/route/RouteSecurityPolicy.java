package dev.tributary.webapp.security.route;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Opens what lies where resources lie, which declare their own roles, and closes everything else.
 * The configuration names this policy for every address that it does not open itself.
 */
@ApplicationScoped
public class RouteSecurityPolicy implements HttpSecurityPolicy {
  private final Routes routes;

  public RouteSecurityPolicy(Routes routes) {
    this.routes = routes;
  }

  @Override
  public String name() {
    return "resources";
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext routing, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
    return routes.shareFirstSegmentWith(routing.normalizedPath())
        ? CheckResult.permit()
        : CheckResult.deny();
  }
}
