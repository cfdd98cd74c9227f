package dev.tributary.webapp.security.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.webapp.problem.ErrorResponses;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Refuses requests that two servers could read differently, and closes the connection of a head or
 * a body that does not arrive.
 */
@ApplicationScoped
public class RequestSmugglingFilter {
  /** After the headers that every response gets, before everything that reads a request. */
  private static final int PRIORITY = 9_000;

  /** Ahead of the framework's own handler of failures. */
  private static final int BEFORE_ALL = -20_000;

  private final RestLimits limits;
  private final ErrorResponses errorResponses;

  public RequestSmugglingFilter(RestLimits limits, ErrorResponses errorResponses) {
    this.limits = limits;
    this.errorResponses = errorResponses;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  /** The framework itself fails a request without a host, before any filter. */
  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL).failureHandler(this::refuseWithoutHost);
  }

  private void refuseWithoutHost(RoutingContext routing) {
    if (namesHostOnce(routing.request()) || routing.response().ended()) {
      routing.next();
    } else {
      refuse(routing);
    }
  }

  void check(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    deadline(request).ifPresent(deadline -> observe(deadline, routing));
    if (!namesHostOnce(request)) {
      refuse(routing);
      return;
    }
    if (hasBody(request)) {
      watch(routing, request.bytesRead());
    }
    routing.next();
  }

  private static boolean namesHostOnce(HttpServerRequest request) {
    return request.version() != HttpVersion.HTTP_1_1
        || request.headers().getAll(HttpHeaders.HOST).size() == 1;
  }

  private void refuse(RoutingContext routing) {
    routing.addEndHandler(ended -> routing.request().connection().close());
    errorResponses
        .of(routing, BAD_REQUEST, RestErrorCode.HOST_NOT_ONE.with())
        .with(HttpHeaders.CONNECTION.toString(), "close")
        .end(routing);
  }

  private static Optional<HeadDeadline> deadline(HttpServerRequest request) {
    return request.connection() instanceof ConnectionBase connection
        ? HeadDeadline.of(connection.channel())
        : Optional.empty();
  }

  private static void observe(HeadDeadline deadline, RoutingContext routing) {
    deadline.begun();
    routing.addEndHandler(end -> deadline.ended());
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || (length != null && !length.equals("0"));
  }

  private void watch(RoutingContext routing, long before) {
    long timer =
        routing
            .vertx()
            .setTimer(
                limits.slowestBody().time().toMillis(), due -> checkProgress(routing, before));
    routing.addEndHandler(end -> routing.vertx().cancelTimer(timer));
  }

  private void checkProgress(RoutingContext routing, long before) {
    HttpServerRequest request = routing.request();
    if (request.isEnded() || routing.response().ended() || routing.response().closed()) {
      return;
    }
    if (request.bytesRead() - before < limits.slowestBody().bytes()) {
      request.connection().close();
      return;
    }
    watch(routing, request.bytesRead());
  }
}
