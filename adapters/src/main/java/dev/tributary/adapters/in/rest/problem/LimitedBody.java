package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to a limit and refuses the first byte beyond it. */
final class LimitedBody extends FilterInputStream {
  private final long limit;
  private long read;

  LimitedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** A refused body is not read to its end, which may never come. */
  @Override
  public void close() throws IOException {
    if (read <= limit) {
      super.close();
    }
  }

  private void count(int bytes) {
    read += bytes;
    if (read > limit) {
      throw new RestProblem(REQUEST_ENTITY_TOO_LARGE, RestErrorCode.BODY_TOO_LARGE, limit);
    }
  }
}
