package dev.tributary.webapp.security;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** The response to a request that is refused, before or behind the routing of the web framework. */
record ErrorResponse(int status, Map<String, String> headers, String body) {
  ErrorResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ErrorResponse(status, more, body);
  }

  /** For a resource's filters and mappers. */
  Response response() {
    Response.ResponseBuilder response = Response.status(status);
    headers.forEach(response::header);
    return body.isEmpty() ? response.build() : response.entity(body).build();
  }

  /** For what never reaches a resource. */
  void end(RoutingContext routing) {
    HttpServerResponse response = routing.response().setStatusCode(status);
    headers.forEach(response::putHeader);
    response.end(body);
  }
}
