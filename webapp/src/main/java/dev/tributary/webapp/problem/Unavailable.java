package dev.tributary.webapp.problem;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.application.outage.Outage;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Refuses requests for as long as the database cannot be reached or has no connection to spare, and
 * logs it once a minute instead of once a request.
 */
@ApplicationScoped
public class Unavailable {
  private static final Logger LOG = System.getLogger(Unavailable.class.getName());
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final int DEEPEST = 20;
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final ErrorResponses errorResponses;
  private final InstantSource clock;
  private final AtomicReference<Instant> nextLine = new AtomicReference<>(Instant.MIN);

  public Unavailable(ErrorResponses errorResponses, InstantSource clock) {
    this.errorResponses = errorResponses;
    this.clock = clock;
  }

  /** What the request gets when {@code thrown} comes from an outage of the database. */
  Optional<ErrorResponse> refusal(RoutingContext routing, Throwable thrown) {
    if (!Outage.isBehind(thrown)) {
      return Optional.empty();
    }
    log(thrown);
    return Optional.of(
        errorResponses
            .of(routing, SERVICE_UNAVAILABLE, RestErrorCode.DATABASE_UNAVAILABLE.with())
            .with("Retry-After", RETRY_AFTER_SECONDS));
  }

  private void log(Throwable thrown) {
    Instant now = clock.instant();
    Instant due = nextLine.get();
    if (!now.isBefore(due) && nextLine.compareAndSet(due, now.plus(BETWEEN_LINES))) {
      LOG.log(
          Level.WARNING,
          "database not available, requests are refused with 503: {0}",
          cause(thrown));
    }
  }

  private static String cause(Throwable thrown) {
    Throwable last = thrown;
    for (int depth = 0; last.getCause() != null && depth < DEEPEST; depth++) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }
}
