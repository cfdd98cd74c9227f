package dev.tributary.domain.activity.externalapi.paging;

/** What is done when an API sends a page again, which would never end. */
public enum LoopRule {
  /** The activity fails. */
  FAIL,
  /** The page is left out, and the pages end with a warning. */
  STOP
}
