package dev.tributary.application.exchange.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a request, readable again for each attempt and always the same. */
public interface RequestBody {
  /** No body: no Content-Type and no bytes are sent. */
  RequestBody NONE = of("", new byte[0]);

  /** Bytes in all. */
  long length();

  /** The value of Content-Type, which a body without bytes does not send. */
  String contentType();

  /** A new stream from the first byte; the reader closes it. */
  InputStream open() throws IOException;

  /** A body that lies in memory. */
  static RequestBody of(String contentType, byte[] bytes) {
    return new RequestBody() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public String contentType() {
        return contentType;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
