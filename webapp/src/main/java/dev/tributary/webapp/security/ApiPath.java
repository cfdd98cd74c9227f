package dev.tributary.webapp.security;

import io.vertx.ext.web.RoutingContext;

/** Tells the programs' part of the address space from the people's. */
final class ApiPath {
  private ApiPath() {}

  /** Whether programs call it, and are answered in {@code application/problem+json}. */
  static boolean is(RoutingContext routing) {
    String path = routing.normalizedPath();
    return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/q/");
  }
}
