package dev.tributary.domain.exchange.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a call uses responses again.
 *
 * @param ttl as long as a response is used without asking the API; zero uses no cache
 * @param revalidate whether a response that is not fresh any more is revalidated
 * @param staleIfError how old a response may be that is used when the API fails; zero for none
 * @param safe whether the author declares that a request of any method only reads
 * @param ignoredHeaders request headers in which two requests for the same response may differ
 * @param refresh whether the API is called whatever is kept, and its response kept in place of that
 */
public record CachePolicy(
    Duration ttl,
    boolean revalidate,
    Duration staleIfError,
    boolean safe,
    List<String> ignoredHeaders,
    boolean refresh) {
  /** Every call goes to the API. */
  public static final CachePolicy OFF =
      new CachePolicy(Duration.ZERO, true, Duration.ZERO, false, List.of());

  /** A response that is fresh is used. */
  public CachePolicy(
      Duration ttl,
      boolean revalidate,
      Duration staleIfError,
      boolean safe,
      List<String> ignoredHeaders) {
    this(ttl, revalidate, staleIfError, safe, ignoredHeaders, false);
  }

  public CachePolicy {
    ignoredHeaders = List.copyOf(ignoredHeaders);
  }

  /** The same for a call that needs a response of now. */
  public CachePolicy refreshing() {
    return new CachePolicy(ttl, revalidate, staleIfError, safe, ignoredHeaders, true);
  }

  public boolean enabled() {
    return ttl.isPositive();
  }

  /** Whether a response that the API gave or confirmed at that time needs no call. */
  public boolean fresh(Instant validated, Instant now) {
    return now.isBefore(validated.plus(ttl));
  }

  /** Whether it may stand for a response when the API fails. */
  public boolean usableOnError(Instant validated, Instant now) {
    return now.isBefore(validated.plus(staleIfError));
  }

  /** Whether requests for the same response may differ in that header. */
  public boolean ignores(String header) {
    return ignoredHeaders.stream().anyMatch(header::equalsIgnoreCase);
  }
}
