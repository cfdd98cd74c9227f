package dev.tributary.webapp.security.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.UNSUPPORTED_MEDIA_TYPE;

import dev.tributary.adapters.in.rest.problem.IdempotencyKey;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses headers that the framework passes over although the caller relies on them: a coding of
 * the body, which would be read as it arrives, and an Idempotency-Key without a value, which would
 * protect from nothing.
 */
public class SilentHeaders {
  private static final String NO_CODING = "identity";

  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext request) {
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(NO_CODING)) {
      throw new RestProblem(UNSUPPORTED_MEDIA_TYPE, RestErrorCode.ENCODED_BODY);
    }
    String key = request.getHeaderString(IdempotencyKey.HEADER);
    if (key != null && key.isBlank()) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BAD_KEY);
    }
  }
}
