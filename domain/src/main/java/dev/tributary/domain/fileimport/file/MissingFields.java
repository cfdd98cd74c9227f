package dev.tributary.domain.fileimport.file;

/** What becomes of a row whose last fields are missing. */
public enum MissingFields {
  /** They count as blank. */
  BLANK,
  /** The row is rejected. */
  REJECT_ROW
}
