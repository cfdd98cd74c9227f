package dev.tributary.adapters.in.rest.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Caps every body that a resource reads, also one without a declared length, except an {@link
 * Upload}.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
  /** Resolved at each read: the framework makes this object before it reads its configuration. */
  private final Instance<RestLimits> limits;

  public BodyLimit(Instance<RestLimits> limits) {
    this.limits = limits;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (Arrays.stream(context.getAnnotations()).noneMatch(Upload.class::isInstance)) {
      context.setInputStream(new LimitedBody(context.getInputStream(), limits.get().bodyBytes()));
    }
    return context.proceed();
  }
}
