package dev.tributary.application.activity.externalapi.request;

/**
 * Rows of a set by their line numbers, which count from 1 without gaps.
 *
 * @param first line number
 * @param count of rows from there; 0 for none
 */
public record RowRange(long first, long count) {
  public static final RowRange NONE = new RowRange(1, 0);

  public RowRange {
    if (first < 1 || count < 0) {
      throw new IllegalArgumentException("no rows: from '%d', '%d'".formatted(first, count));
    }
  }

  /** All rows of a set that has so many. */
  public static RowRange all(long count) {
    return new RowRange(1, count);
  }

  /** The line number of the last row. */
  public long last() {
    return first + count - 1;
  }

  boolean contains(long line) {
    return line >= first && line <= last();
  }
}
