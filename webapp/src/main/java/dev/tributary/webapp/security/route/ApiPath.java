package dev.tributary.webapp.security.route;

import io.vertx.ext.web.RoutingContext;

/** Distinguishes paths of the REST API from paths of the console. */
public final class ApiPath {
  private ApiPath() {}

  /** Whether programs call it; errors are {@code application/problem+json} then. */
  public static boolean is(RoutingContext routing) {
    String path = routing.normalizedPath();
    return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/q/");
  }
}
