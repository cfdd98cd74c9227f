package dev.tributary.domain.activity.externalapi.mapping;

/** The best that was seen of a column's values, in ascending order. */
public enum ColumnSight {
  /** No row came so far that it was read. */
  UNREAD,
  /** Null, nothing or an empty text. */
  EMPTY,
  /** A value that does not fit. */
  UNFIT,
  /** A value that fits. */
  FIT
}
