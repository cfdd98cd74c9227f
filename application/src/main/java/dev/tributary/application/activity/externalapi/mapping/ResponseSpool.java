package dev.tributary.application.activity.externalapi.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Keeps responses that must be read more than once, outside the memory. */
public interface ResponseSpool {
  /** Reads {@code body} to its end; the copy is gone when it is closed, or the program ends. */
  SpooledResponse of(InputStream body) throws IOException;

  /** A response that can be read again. */
  interface SpooledResponse extends Closeable {
    /** From the beginning; the stream that was handed out before must not be read on. */
    InputStream open() throws IOException;
  }
}
