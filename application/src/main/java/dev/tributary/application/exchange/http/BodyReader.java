package dev.tributary.application.exchange.http;

import java.io.IOException;

/**
 * Consumes a response while it arrives. A later attempt of the same call may read again from the
 * beginning.
 */
@FunctionalInterface
public interface BodyReader<T> {
  /** Reads the response's body; it need not close it. */
  T read(HttpResponse httpResponse) throws IOException;
}
