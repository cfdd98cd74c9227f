package dev.tributary.domain.activity.externalapi.response;

/** Which of the rows with the same key stay. */
public enum DuplicateRule {
  /** All of them. */
  KEEP,
  /** The first that came. */
  FIRST,
  /** The last that came. */
  LAST
}
