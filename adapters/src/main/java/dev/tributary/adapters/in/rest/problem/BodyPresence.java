package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the body {@code null}, which is valid JSON, for all resources but those that take an
 * {@link OptionalBody}.
 */
@Provider
public class BodyPresence implements ReaderInterceptor {
  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null
        && Arrays.stream(context.getAnnotations()).noneMatch(OptionalBody.class::isInstance)) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BODY_MISSING);
    }
    return body;
  }
}
