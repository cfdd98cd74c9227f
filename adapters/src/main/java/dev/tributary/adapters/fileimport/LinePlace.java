package dev.tributary.adapters.fileimport;

/** Counts the lines of a text, whichever line breaks it has. */
final class LinePlace {
  private long line;
  private boolean afterReturn;

  /**
   * @param line the number of the line, from 1
   * @param afterReturn whether a carriage return stands before, to which a line feed belongs
   */
  LinePlace(long line, boolean afterReturn) {
    this.line = line;
    this.afterReturn = afterReturn;
  }

  LinePlace copy() {
    return new LinePlace(line, afterReturn);
  }

  /** The line in which the next character stands. */
  long line() {
    return line;
  }

  boolean isAfterReturn() {
    return afterReturn;
  }

  void pass(char c) {
    if (c == '\r' || (c == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = c == '\r';
  }
}
