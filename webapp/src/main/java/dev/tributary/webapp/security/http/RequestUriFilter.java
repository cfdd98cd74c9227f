package dev.tributary.webapp.security.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.webapp.problem.ErrorResponses;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses an address that is no URI, such as one with a percent sign that two digits do not follow,
 * or that has the character NUL, in its path or its query. No resource receives either. The web
 * server's own check is switched off: its response has no text.
 */
@ApplicationScoped
public class RequestUriFilter {
  /** Before anything reads the address, after the headers that every response has. */
  private static final int PRIORITY = 9_000;

  private static final String NUL = "%00";

  private final ErrorResponses errorResponses;

  public RequestUriFilter(ErrorResponses errorResponses) {
    this.errorResponses = errorResponses;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext routing) {
    if (isAddress(routing.request().uri())) {
      routing.next();
    } else {
      errorResponses.of(routing, BAD_REQUEST, RestErrorCode.BAD_ADDRESS.with()).end(routing);
    }
  }

  private static boolean isAddress(String uri) {
    try {
      return !new URI(uri).toString().contains(NUL);
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
