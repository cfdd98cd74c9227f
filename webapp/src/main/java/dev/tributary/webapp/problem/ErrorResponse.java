package dev.tributary.webapp.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** The response to a request that is refused, before or after the routing of the web framework. */
public record ErrorResponse(int status, Map<String, String> headers, String body) {
  public ErrorResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ErrorResponse(status, more, body);
  }

  /** For a resource's filters and mappers. */
  public Response response() {
    Response.ResponseBuilder response = Response.status(status);
    headers.forEach(response::header);
    return body.isEmpty() ? response.build() : response.entity(body).build();
  }

  /** For what never reaches a resource. */
  public void end(RoutingContext routing) {
    HttpServerResponse response = routing.response().setStatusCode(status);
    headers.forEach(response::putHeader);
    response.end(body);
  }
}
