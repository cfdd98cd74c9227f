package dev.tributary.domain.limit;

/**
 * The headers by which an API reports what is left; an empty name for none.
 *
 * @param remaining calls until the reset
 * @param limit calls in the API's window
 * @param reset when the window ends: seconds from now, seconds or milliseconds since 1970, or a
 *     date
 */
public record QuotaHeaders(String remaining, String limit, String reset) {
  /** Nothing is read. */
  public static final QuotaHeaders NONE = new QuotaHeaders("", "", "");

  public boolean read() {
    return !remaining.isEmpty() && !reset.isEmpty();
  }
}
