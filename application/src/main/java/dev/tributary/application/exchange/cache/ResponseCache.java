package dev.tributary.application.exchange.cache;

import dev.tributary.application.exchange.http.ResponseHeader;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The kept responses, shared by all nodes. Every method is a short transaction of its own; none may
 * be called within another one. A fault of the store while a response is kept or confirmed never
 * fails the call: the response is not kept.
 */
public interface ResponseCache {
  /** The response that is kept for those requests, however old. */
  Optional<CachedResponse> find(CacheKey key);

  /**
   * The body of a response, which is read in chunks. It can be read for an hour after another one
   * took its place.
   */
  InputStream body(CachedResponse response);

  /** Begins to keep a response; {@link #find} finds it only when it is complete. */
  CacheWriter begin(CacheKey key, int status, List<ResponseHeader> headers, Instant now);

  /** The API has confirmed the response at that time. */
  void validated(CachedResponse response, Instant at);

  /**
   * Removes what is too old, too much, or was never completed, at most {@code limit} responses.
   *
   * @return how many
   */
  int removeSome(Instant now, CacheConfig limits, int limit);
}
