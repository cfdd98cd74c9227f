package dev.tributary.adapters.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Whole rows in the text form of PostgreSQL's COPY, as UTF-8. It grows to its size as needed, and
 * beyond it for one large row only. Writing ASCII without escapes makes no object.
 */
public final class CopyBuffer {
  private static final int START = 8 * 1024;

  /** For the last row, so that it rarely makes a large buffer grow. */
  private static final int SLACK = 64 * 1024;

  /** Bytes of a character with its escape, and of any character that is not ASCII. */
  private static final int MOST_PER_CHAR = 3;

  private static final int LAST_ASCII = 0x7f;
  private static final String NOTHING = "\\N";

  private final int size;
  private byte[] bytes;
  private int length;

  private boolean begun;

  /**
   * @param size bytes that it grows to at most for its own sake
   */
  public CopyBuffer(int size) {
    this.size = size;
    this.bytes = new byte[Math.min(size, START)];
  }

  /** Adds a number to the row. */
  public CopyBuffer number(long number) {
    separate();
    raw(Long.toString(number));
    return this;
  }

  /** Adds a text to the row, whatever its characters; it holds no NUL. */
  public CopyBuffer text(String text) {
    separate();
    escaped(text);
    return this;
  }

  /** Adds a null to the row. */
  public CopyBuffer nothing() {
    separate();
    raw(NOTHING);
    return this;
  }

  public void endRow() {
    put('\n');
    begun = false;
  }

  private void separate() {
    if (begun) {
      put('\t');
    }
    begun = true;
  }

  public boolean empty() {
    return length == 0;
  }

  public void clear() {
    length = 0;
  }

  /** What it holds, up to its {@link #length()}. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  private void put(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  private void raw(String ascii) {
    reserve(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
  }

  private void escaped(String text) {
    reserve(Math.multiplyExact(text.length(), MOST_PER_CHAR));
    int plain = plain(text);
    if (plain < text.length()) {
      escaped(text.substring(plain).getBytes(UTF_8));
    }
  }

  /** Adds the beginning of {@code text} that is written as it is; returns its length. */
  private int plain(String text) {
    byte[] target = bytes;
    int at = length;
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      target[at + i] = (byte) text.charAt(i);
      i++;
    }
    length = at + i;
    return i;
  }

  /** Whether it is ASCII that needs no escape; so are nearly all characters. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c <= LAST_ASCII && c != '\\';
  }

  private void escaped(byte[] utf8) {
    for (byte octet : utf8) {
      escaped(octet);
    }
  }

  private void escaped(byte octet) {
    byte mark =
        switch (octet) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> 0;
        };
    if (mark != 0) {
      bytes[length++] = '\\';
    }
    bytes[length++] = mark == 0 ? octet : mark;
  }

  private void reserve(int more) {
    int needed = Math.addExact(length, more);
    if (needed > bytes.length) {
      int defaultValue = (int) Math.min((long) size + SLACK, bytes.length * 2L);
      bytes = Arrays.copyOf(bytes, Math.max(needed, defaultValue));
    }
  }
}
