package dev.tributary.domain.exchange.cache;

/** What the cache had to do with an exchange. */
public enum CacheUse {
  /** The call uses no cache. */
  NONE,
  /** Nothing usable was kept: the API was called. */
  MISS,
  /** A kept response was used, and nothing was sent. */
  HIT,
  /** The API confirmed that the kept response is still its response. */
  REVALIDATED,
  /** The API failed, and a kept response was used although its time had passed. */
  STALE
}
