package dev.tributary.application.exchange.cache;

import java.io.Closeable;
import java.io.IOException;

/**
 * Keeps the body of a response while it is read. Closing it without an end removes what is kept.
 */
public interface CacheWriter extends Closeable {
  /** Keeps nothing. */
  CacheWriter NOTHING =
      new CacheWriter() {
        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public void complete() {}

        @Override
        public void close() {}
      };

  /** Does nothing any more once the body is larger than one response may be. */
  void write(byte[] bytes, int offset, int length) throws IOException;

  /** The body has ended: from now on the response takes the place of an earlier one. */
  void complete() throws IOException;

  @Override
  void close() throws IOException;
}
