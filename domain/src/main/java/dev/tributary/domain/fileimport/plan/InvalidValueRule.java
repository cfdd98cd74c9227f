package dev.tributary.domain.fileimport.plan;

/** What a value that does not fit does to its row. */
public enum InvalidValueRule {
  /** The row is not imported. */
  REJECT_ROW,
  /** The row is imported without the value. */
  REJECT_VALUE
}
