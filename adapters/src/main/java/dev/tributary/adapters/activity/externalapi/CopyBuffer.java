package dev.tributary.adapters.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.Cell;
import java.util.Arrays;
import java.util.List;

/**
 * Whole rows in the text form of PostgreSQL's COPY, as UTF-8. It grows to its size as needed, and
 * beyond it for one large row only. Writing a row makes no object.
 */
final class CopyBuffer {
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

  CopyBuffer(int size) {
    this.size = size;
    this.bytes = new byte[Math.min(size, START)];
  }

  /** Adds line number, an empty key and the cells, in the order of a work table's columns. */
  void add(long line, List<Cell> row) {
    raw(Long.toString(line));
    put('\t');
    raw(NOTHING);
    for (int i = 0; i < row.size(); i++) {
      put('\t');
      switch (row.get(i)) {
        case Cell.Value(var text) -> escaped(text);
        case Cell.Empty _, Cell.Bad _ -> raw(NOTHING);
      }
    }
    put('\n');
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_ASCII) {
        escaped(text.substring(i).getBytes(UTF_8));
        return;
      }
      escaped((byte) c);
    }
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
      int usual = (int) Math.min((long) size + SLACK, bytes.length * 2L);
      bytes = Arrays.copyOf(bytes, Math.max(needed, usual));
    }
  }
}
