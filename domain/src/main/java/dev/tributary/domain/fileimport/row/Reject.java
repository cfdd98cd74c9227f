package dev.tributary.domain.fileimport.row;

import dev.tributary.domain.problem.Message;

/**
 * A row, or only a value of one, that was not imported.
 *
 * @param line of the file, from 1
 * @param column of the file; blank when it is about the row
 * @param value the beginning of what stood there
 * @param row whether the whole row was left out
 */
public record Reject(long line, String column, String value, boolean row, Message reason) {
  private static final int SHOWN = 200;

  public Reject {
    value = shown(value);
  }

  /** The beginning, with a mark for what can neither be stored nor printed. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(SHOWN)
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
