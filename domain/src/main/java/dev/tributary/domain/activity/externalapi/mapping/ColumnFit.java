package dev.tributary.domain.activity.externalapi.mapping;

import java.util.stream.Stream;

/** The best that was seen of a column's values, in ascending order. */
public enum ColumnFit {
  /** No row came so far that it was read. */
  UNREAD(0),
  /** Null, nothing or an empty text. */
  EMPTY(1),
  /** A value that does not fit. */
  UNFIT(2),
  /** A value that fits. */
  FIT(3);

  private final int code;

  ColumnFit(int code) {
    this.code = code;
  }

  /** Stands for it where it is stored. */
  public int code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException when no fit has it
   */
  public static ColumnFit ofCode(int code) {
    return Stream.of(values())
        .filter(fit -> fit.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fit has the code " + code));
  }
}
