package dev.tributary.domain.activity.externalapi.paging;

/** What a page without rows means. */
public enum EmptyPageRule {
  /** The end of pages that are counted; a token leads on after it. */
  BY_KIND,
  /** The end. */
  STOP,
  /** Nothing: only other rules end the pages. */
  GO_ON
}
