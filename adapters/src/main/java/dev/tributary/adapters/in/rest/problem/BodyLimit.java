package dev.tributary.adapters.in.rest.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Caps every body that a resource reads, also one that does not tell its length. */
@Provider
public class BodyLimit implements ReaderInterceptor {
  private final RestLimits limits;

  public BodyLimit(RestLimits limits) {
    this.limits = limits;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new LimitedBody(context.getInputStream(), limits.bodyBytes()));
    return context.proceed();
  }
}
