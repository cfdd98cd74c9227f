package dev.tributary.application.exchange.cache;

import java.time.Duration;

/**
 * How much is kept.
 *
 * @param retention after which a response is removed that the API has not confirmed since
 * @param entries responses at most
 * @param bytes of all of them at most, compressed
 * @param entryBytes of one of them at most, compressed; a larger one is not kept
 */
public record CacheConfig(Duration retention, int entries, long bytes, long entryBytes) {
  public CacheConfig {
    if (!retention.isPositive() || entries < 1 || bytes < 1 || entryBytes < 1) {
      throw new IllegalArgumentException("the limits of the cache must be positive");
    }
  }
}
