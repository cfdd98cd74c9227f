package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A body whose end takes a while to be seen. */
final class SlowToEnd implements RequestBody {
  private final byte[] bytes;
  private final Duration pause;

  SlowToEnd(byte[] bytes, Duration pause) {
    this.bytes = bytes;
    this.pause = pause;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
          LockSupport.parkNanos(pause.toNanos());
        }
        return read;
      }
    };
  }
}
