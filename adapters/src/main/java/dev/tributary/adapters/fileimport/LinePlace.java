package dev.tributary.adapters.fileimport;

/** Counts the lines of a text, whichever line breaks it has, and the characters of a line. */
final class LinePlace {
  private static final char BYTE_ORDER_MARK = 0xFEFF;

  private long line;
  private long column = 1;
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
    LinePlace copy = new LinePlace(line, afterReturn);
    copy.column = column;
    return copy;
  }

  /** The line in which the next character stands. */
  long line() {
    return line;
  }

  /** The column in which the next character stands, from 1 when the line was begun here. */
  long column() {
    return column;
  }

  boolean isAfterReturn() {
    return afterReturn;
  }

  void pass(char c) {
    if (c == '\r' || (c == '\n' && !afterReturn)) {
      line++;
    }
    column = c == '\r' || c == '\n' ? 1 : column + (c == BYTE_ORDER_MARK ? 0 : 1);
    afterReturn = c == '\r';
  }
}
