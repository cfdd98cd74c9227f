package dev.tributary.webapp.security;

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
  private static final int BAD_REQUEST = 400;
  private static final int UNSUPPORTED = 415;
  private static final String NO_CODING = "identity";

  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext request) {
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(NO_CODING)) {
      throw new RestProblem(UNSUPPORTED, RestErrorCode.ENCODED_BODY);
    }
    String key = request.getHeaderString(IdempotencyKey.HEADER);
    if (key != null && key.isBlank()) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BAD_KEY);
    }
  }
}
