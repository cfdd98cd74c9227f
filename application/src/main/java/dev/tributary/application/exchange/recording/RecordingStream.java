package dev.tributary.application.exchange.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows every byte that is read to {@link RecordedBytes}. */
public final class RecordingStream extends FilterInputStream {
  private final RecordedBytes seen;

  public RecordingStream(InputStream in, RecordedBytes seen) {
    super(in);
    this.seen = seen;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      seen.add(buffer, offset, read);
    }
    return read;
  }

  /** Not supported: skipped bytes would not be recorded. */
  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
