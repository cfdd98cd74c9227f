package dev.tributary.application.exchange;

import java.io.IOException;

/**
 * Makes something of an answer while it arrives. A later attempt of the same call may read again
 * from the beginning.
 */
@FunctionalInterface
public interface BodyReader<T> {
  /** Reads the answer's body; it need not close it. */
  T read(HttpResponse httpResponse) throws IOException;
}
