package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.NOT_MODIFIED;
import static jakarta.ws.rs.core.Response.Status.OK;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends no body to a caller that has it: {@code If-None-Match} names the tag of the response. */
public class NotModified {
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @ServerResponseFilter
  public void leaveOutBody(ContainerRequestContext request, ContainerResponseContext response) {
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (known != null
        && tag != null
        && response.getStatus() == OK.getStatusCode()
        && READS.contains(request.getMethod())
        && VersionTag.isAmong(known, tag)) {
      response.setStatus(NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }
}
