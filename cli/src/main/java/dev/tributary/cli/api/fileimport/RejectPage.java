package dev.tributary.cli.api.fileimport;

import java.util.List;

/** Rows, and values of rows, that an import left out; in the order of the file. */
public record RejectPage(List<Reject> items) {
  /**
   * One of them.
   *
   * @param line of the file, from 1
   * @param column of the file; blank when it is about the row
   * @param reason the text in the reader's language
   */
  public record Reject(long line, String column, String reason) {}
}
