package dev.tributary.adapters.in.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends no body to a caller that has it: {@code If-None-Match} names the tag of the response. */
public class NotModified {
  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  @ServerResponseFilter
  public void leaveOutBody(ContainerRequestContext request, ContainerResponseContext response) {
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (known != null
        && tag != null
        && response.getStatus() == OK
        && READS.contains(request.getMethod())
        && VersionTag.isAmong(known, tag)) {
      response.setStatus(NOT_MODIFIED);
      response.setEntity(null);
    }
  }
}
