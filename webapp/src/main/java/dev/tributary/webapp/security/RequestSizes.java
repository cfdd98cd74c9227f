package dev.tributary.webapp.security;

import dev.tributary.adapters.in.rest.problem.RestLimits;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Keeps every request small but those that bring a file, which have a limit of their own: the web
 * server itself knows one limit for all.
 */
@ApplicationScoped
public class RequestSizes {
  private static final int TOO_LARGE = 413;

  /** Behind the web server's own check. */
  private static final int PRIORITY = 1;

  private static final List<String> FILES = List.of("/api/v1/imports", "/console/imports");

  private final RestLimits limits;

  public RequestSizes(RestLimits limits) {
    this.limits = limits;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext routing) {
    if (bringsFile(routing)) {
      routing.next();
      return;
    }
    if (length(routing) > limits.requestBytes()) {
      routing.response().putHeader(HttpHeaders.CONNECTION, "close");
      routing.response().setStatusCode(TOO_LARGE).end();
      return;
    }
    routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limits.requestBytes());
    routing.next();
  }

  private static boolean bringsFile(RoutingContext routing) {
    String path = routing.normalizedPath();
    return FILES.stream().anyMatch(file -> path.equals(file) || path.startsWith(file + "/"));
  }

  private static long length(RoutingContext routing) {
    try {
      String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException noNumber) {
      return Long.MAX_VALUE;
    }
  }
}
