package dev.tributary.application.exchange.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows every byte that is read to a second reader. */
public final class CopyingStream extends FilterInputStream {
  private final Copy copy;

  public CopyingStream(InputStream body, Copy copy) {
    super(body);
    this.copy = copy;
  }

  /** Sees the bytes. */
  @FunctionalInterface
  public interface Copy {
    void add(byte[] bytes, int offset, int length) throws IOException;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      copy.add(bytes, offset, read);
    }
    return read;
  }

  /** Reads what is skipped: it would be missing in the copy. */
  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
