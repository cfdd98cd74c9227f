package dev.tributary.adapters.fileimport;

import java.io.IOException;

/** Bytes that are no text in the file's encoding. */
final class MalformedText extends IOException {
  private final long line;

  MalformedText(long line) {
    super("malformed text in line " + line);
    this.line = line;
  }

  /** The line they stand in, from 1. */
  long line() {
    return line;
  }
}
