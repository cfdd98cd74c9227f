package dev.tributary.domain.activity.externalapi.paging;

/** How an API divides a result into pages. */
public enum PageKind {
  /** It does not: there is one page. */
  NONE,
  /** A Link header of the response holds the address of the next page. */
  LINK,
  /** A value of the response is the address of the next page. */
  NEXT_URL,
  /** A value of the response is the token of the next page. */
  CURSOR,
  /** A header of the response is the token of the next page. */
  HEADER_CURSOR,
  /** The pages are numbered. */
  PAGE,
  /** The next page begins at the number of the rows before it. */
  OFFSET,
  /** The next page follows the value that a column has in the last row. */
  KEYSET;

  /** Whether the response holds the whole address of the next page. */
  public boolean address() {
    return this == LINK || this == NEXT_URL;
  }

  /** Whether the next page is computed, so that only a rule ends the pages. */
  public boolean counted() {
    return this == PAGE || this == OFFSET;
  }
}
