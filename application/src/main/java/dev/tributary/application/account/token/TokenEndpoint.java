package dev.tributary.application.account.token;

/** Asks an authorisation server for a token (RFC 6749). */
public interface TokenEndpoint {
  /** The most bytes of a response, after decompression. */
  int LONGEST_RESPONSE = 65_536;

  /**
   * Sends one request and reads its response: no retry, no redirect, no cookie. The address passes
   * the egress guard, and the checked address is the one connected to. The caller holds no
   * transaction and no database connection. Nothing of the request or the response is logged.
   *
   * @return what the server decided; every 4xx and 5xx is a {@link TokenResponse.Denied}
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when nothing usable came: the
   *     guard refused the address, no connection, TLS, the time is over, the call is cancelled, a
   *     redirect, a response beyond {@link #LONGEST_RESPONSE}, another type than JSON, or no token
   *     in it
   */
  TokenResponse request(TokenRequest request);
}
