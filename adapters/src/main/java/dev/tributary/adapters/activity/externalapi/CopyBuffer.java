package dev.tributary.adapters.activity.externalapi;

import java.util.Arrays;

/** Bytes of whole rows. It grows to its size as needed, and beyond it for one large row only. */
final class CopyBuffer {
  private static final int START = 8 * 1024;

  private final int size;
  private byte[] bytes;
  private int length;

  CopyBuffer(int size) {
    this.size = size;
    this.bytes = new byte[Math.min(size, START)];
  }

  void add(byte[] row) {
    int needed = Math.addExact(length, row.length);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, Math.min(size, bytes.length * 2)));
    }
    System.arraycopy(row, 0, bytes, length, row.length);
    length = needed;
  }

  boolean empty() {
    return length == 0;
  }

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
