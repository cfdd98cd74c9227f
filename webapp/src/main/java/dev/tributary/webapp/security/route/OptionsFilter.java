package dev.tributary.webapp.security.route;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Names the methods of a path to a caller that asks by {@code OPTIONS}. */
public class OptionsFilter {
  private final Routes routes;

  public OptionsFilter(Routes routes) {
    this.routes = routes;
  }

  @ServerRequestFilter(preMatching = true)
  public Optional<Response> options(ContainerRequestContext request, RoutingContext routing) {
    if (!request.getMethod().equals("OPTIONS")) {
      return Optional.empty();
    }
    Set<String> methods = routes.methods(routing.normalizedPath());
    if (methods.isEmpty()) {
      throw new NotFoundException();
    }
    return Optional.of(
        Response.noContent().header(HttpHeaders.ALLOW, String.join(", ", methods)).build());
  }
}
