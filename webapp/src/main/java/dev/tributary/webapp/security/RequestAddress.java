package dev.tributary.webapp.security;

import dev.tributary.adapters.in.rest.problem.RestCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses an address that is none: with a percent sign that two digits do not follow, or with the
 * character NUL, in its path or its query. No resource sees either.
 */
@ApplicationScoped
public class RequestAddress {
  private static final int BAD_REQUEST = 400;

  /** Before anything reads the address, behind the headers that every response has. */
  private static final int PRIORITY = 9_000;

  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00");

  private final Refusals refusals;

  public RequestAddress(Refusals refusals) {
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext routing) {
    if (BROKEN.matcher(routing.request().uri()).find()) {
      refusals.of(routing, BAD_REQUEST, RestCode.BAD_ADDRESS.with()).end(routing);
    } else {
      routing.next();
    }
  }
}
