package dev.tributary.domain.fileimport.plan;

/** What a field without text means for a row that is there already. */
public enum BlankRule {
  /** The value stays as it is. */
  LEAVE,
  /** The value is taken away. */
  EMPTY
}
