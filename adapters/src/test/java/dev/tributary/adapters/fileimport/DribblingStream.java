package dev.tributary.adapters.fileimport;

import java.io.ByteArrayInputStream;
import java.util.List;

/** Bytes that arrive in pieces of given sizes, over and over. */
final class DribblingStream extends ByteArrayInputStream {
  private final List<Integer> sizes;
  private int next;

  /**
   * @param sizes of the pieces, each at least 1
   */
  DribblingStream(byte[] bytes, List<Integer> sizes) {
    super(bytes);
    this.sizes = sizes;
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) {
    int piece = sizes.get(next++ % sizes.size());
    return super.read(buffer, offset, Math.min(piece, length));
  }
}
