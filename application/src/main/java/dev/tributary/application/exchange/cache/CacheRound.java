package dev.tributary.application.exchange.cache;

import dev.tributary.domain.exchange.cache.CacheUse;
import java.util.Optional;

/** What the cache has for a call. */
public sealed interface CacheRound {
  /** What the cache had to do with an attempt that brought this status. */
  CacheUse use(int status);

  /** Whether a kept response can be used at once when nothing can be sent. */
  default boolean fallsBack() {
    return false;
  }

  /** The call uses no cache. */
  record Unused() implements CacheRound {
    @Override
    public CacheUse use(int status) {
      return CacheUse.NONE;
    }
  }

  /**
   * The API is called and its response is kept.
   *
   * @param account whose response it is; empty without one
   * @param kept a stored response that the request revalidates
   * @param fallsBack whether an older response is used when the API fails
   */
  record Called(CacheKey key, String account, Optional<CachedResponse> kept, boolean fallsBack)
      implements CacheRound {
    /** Not Modified (RFC 9110, 15.4.5). */
    private static final int NOT_MODIFIED = 304;

    /** Whether a response of that status confirms the kept one. */
    public boolean confirmedBy(int status) {
      return status == NOT_MODIFIED && kept.isPresent();
    }

    @Override
    public CacheUse use(int status) {
      return confirmedBy(status) ? CacheUse.REVALIDATED : CacheUse.MISS;
    }
  }

  /** A kept response is used. */
  record Served(CachedResponse response, CacheUse reason) implements CacheRound {
    @Override
    public CacheUse use(int status) {
      return reason;
    }
  }
}
