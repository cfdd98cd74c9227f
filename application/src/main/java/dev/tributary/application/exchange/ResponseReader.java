package dev.tributary.application.exchange;

import java.io.IOException;

/**
 * Consumes a response while it arrives, and records the end of the exchange in the transaction that
 * commits it; a reader that commits nothing leaves that to its caller. A later attempt of the same
 * call may read again from the beginning.
 */
@FunctionalInterface
public interface ResponseReader<T> {
  T read(UsableResponse response) throws IOException;
}
