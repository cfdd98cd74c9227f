package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a body up to a limit and refuses the first byte beyond it. A caller that goes away before
 * its body is complete made a bad request, and no mistake of the program.
 */
final class LimitedBody extends FilterInputStream {
  private final long limit;
  private long read;

  LimitedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int count = received(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private int received(byte[] buffer, int offset, int length) {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException gone) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BODY_CUT);
    }
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
