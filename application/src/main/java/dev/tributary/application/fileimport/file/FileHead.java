package dev.tributary.application.fileimport.file;

import java.util.Arrays;

/** The beginning of a file. */
public final class FileHead {
  /** Enough to detect encoding, separator and columns. */
  public static final int BYTES = 64 * 1024;

  private final byte[] bytes;
  private final boolean cut;

  private FileHead(byte[] bytes, boolean cut) {
    this.bytes = bytes;
    this.cut = cut;
  }

  /** The beginning of {@code bytes}, which may be the whole file or its beginning. */
  public static FileHead of(byte[] bytes, long fileBytes) {
    byte[] some = Arrays.copyOf(bytes, Math.min(bytes.length, BYTES));
    return new FileHead(some, some.length < fileBytes);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the file goes on. */
  boolean cut() {
    return cut;
  }
}
