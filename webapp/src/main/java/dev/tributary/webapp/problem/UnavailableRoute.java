package dev.tributary.webapp.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses requests that an outage stops before they reach a resource, in their authentication. */
@ApplicationScoped
public class UnavailableRoute {
  /** Ahead of the framework's own handler of failures. */
  private static final int FIRST = -20_000;

  private final Unavailable unavailable;

  public UnavailableRoute(Unavailable unavailable) {
    this.unavailable = unavailable;
  }

  public void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::refuse);
  }

  private void refuse(RoutingContext routing) {
    if (routing.failure() == null || routing.response().ended()) {
      routing.next();
      return;
    }
    unavailable
        .refusal(routing, routing.failure())
        .ifPresentOrElse(errorResponse -> errorResponse.end(routing), routing::next);
  }
}
