package dev.tributary.webapp.security.http;

import static jakarta.ws.rs.core.Response.Status.LENGTH_REQUIRED;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.problem.ErrorResponses;
import dev.tributary.webapp.security.route.ApiPath;
import dev.tributary.webapp.security.route.Routes;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Set;

/**
 * Limits the size of requests; uploads of files have a limit of their own, while the web server
 * itself has one limit for all. A declared length over the limit is refused at once. Without a
 * declared length the reader of the body refuses it, and the web server cuts it off a little later;
 * a form must declare its length, because the web server reads forms without any limit.
 */
@ApplicationScoped
public class RequestSizes {
  /** After the web server's own check. */
  private static final int PRIORITY = 1;

  private static final Set<HttpMethod> BODILESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final RestLimits limits;
  private final ImportLimits imports;
  private final Routes routes;
  private final ErrorResponses errorResponses;

  public RequestSizes(
      RestLimits limits, ImportLimits imports, Routes routes, ErrorResponses errorResponses) {
    this.limits = limits;
    this.imports = imports;
    this.routes = routes;
    this.errorResponses = errorResponses;
  }

  /**
   * What a request may bring.
   *
   * @param bytes as its header declares
   * @param cut where the web server stops reading
   */
  private record Limit(long bytes, long cut, Message problem) {}

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext routing) {
    if (!ApiPath.is(routing) && hidesLength(routing.request())) {
      refuse(routing, LENGTH_REQUIRED, RestErrorCode.LENGTH_MISSING.with());
      return;
    }
    Limit limit = limit(routing);
    if (length(routing) > limit.bytes()) {
      refuse(routing, REQUEST_ENTITY_TOO_LARGE, limit.problem());
      return;
    }
    routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit.cut());
    routing.next();
  }

  private void refuse(RoutingContext routing, StatusType status, Message problem) {
    errorResponses
        .of(routing, status, problem)
        .with(HttpHeaders.CONNECTION.toString(), "close")
        .end(routing);
  }

  private Limit limit(RoutingContext routing) {
    boolean api = ApiPath.is(routing);
    if (routes.takesFile(routing)) {
      long file = imports.fileBytes();
      // The reader of a file reports its problems within the page.
      return new Limit(
          api ? file : withRoom(file), withRoom(file), ImportErrorCode.FILE_TOO_LARGE.with(file));
    }
    if (api) {
      long body = limits.bodyBytes();
      return new Limit(body, withRoom(body), RestErrorCode.BODY_TOO_LARGE.with(body));
    }
    long request = limits.requestBytes();
    return new Limit(request, request, RestErrorCode.REQUEST_TOO_LARGE.with(request));
  }

  /** So that the reader refuses a body before the web server cuts it off. */
  private long withRoom(long bytes) {
    return bytes + limits.requestBytes();
  }

  private static boolean hidesLength(HttpServerRequest request) {
    boolean mayGoOn =
        request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
            || (request.version() == HttpVersion.HTTP_2 && !BODILESS.contains(request.method()));
    return mayGoOn && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null;
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
