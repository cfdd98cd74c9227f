package dev.tributary.domain.activity.externalapi.request;

/** What happens when the set that feeds the request holds no row. */
public enum EmptyInput {
  /** The API is called with {@code "data":[]}, as the reference product does. */
  CALL,
  /** The API is not called; an empty table leaves. */
  SKIP,
  /** The activity fails. */
  FAIL
}
