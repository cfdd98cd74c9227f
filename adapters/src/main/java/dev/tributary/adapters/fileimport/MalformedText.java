package dev.tributary.adapters.fileimport;

import java.io.IOException;

/** Bytes that are no text in their encoding. */
public final class MalformedText extends IOException {
  private final long line;
  private final long column;

  MalformedText(long line, long column) {
    super("malformed text in line " + line);
    this.line = line;
    this.column = column;
  }

  /** The line they stand in, from 1. */
  public long line() {
    return line;
  }

  /** The character of the line that they begin at, from 1. */
  public long column() {
    return column;
  }
}
