package dev.tributary.domain.account.session;

/**
 * What of the response to a login signs later calls in.
 *
 * @param at a JSON Pointer into the body, empty for the whole of it; or the name of the header or
 *     the cookie
 */
public record SessionValue(Source from, String at) {
  public static final SessionValue DEFAULT = new SessionValue(Source.BODY, "");

  /** The part of a response that has it. */
  public enum Source {
    BODY,
    HEADER,
    COOKIE
  }
}
