package dev.tributary.domain.activity.externalapi.editor.detection;

/** The ways in which APIs divide rows into pages. */
public enum PagingKind {
  NONE,
  /** The header Link names the next page. */
  LINK,
  /** The body holds the address of the next page. */
  NEXT_URL,
  /** The body holds a value that is sent to get the next page. */
  CURSOR,
  /** A header holds it. */
  HEADER_CURSOR,
  /** Pages are numbered. */
  PAGE,
  /** The number of rows to skip is sent. */
  OFFSET,
  /** A value of the last row is sent. */
  KEYSET
}
