package dev.tributary.adapters.out.postgres.fileimport;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Parts one after the other, each read when the one before has ended. */
final class PartsStream extends InputStream {
  private static final int OCTET = 0xff;

  private final IntFunction<Optional<byte[]>> parts;
  private byte[] part = new byte[0];
  private int next;
  private int at;
  private boolean ended;

  PartsStream(IntFunction<Optional<byte[]>> parts) {
    this.parts = parts;
  }

  @Override
  public int read() {
    return more() ? part[at++] & OCTET : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, part.length - at);
    System.arraycopy(part, at, buffer, offset, count);
    at += count;
    return count;
  }

  private boolean more() {
    while (at == part.length && !ended) {
      Optional<byte[]> following = parts.apply(next++);
      ended = following.isEmpty();
      part = following.orElseGet(() -> new byte[0]);
      at = 0;
    }
    return !ended;
  }
}
