package dev.tributary.application.exchange.http;

/**
 * Sends one attempt of a request, in blocking style, and nothing more: no retry, no redirect, no
 * cookie. The target is checked by the egress guard, and the checked address is the one connected
 * to. The caller holds no transaction and no database connection.
 */
public interface HttpExchange {
  /**
   * Sends the request and gives its response, of any status, to the reader while the connection is
   * open. The body is decompressed and limited in bytes and time: reading beyond a limit throws
   * {@link ExchangeFailed}. The connection is released when the reader returns and closed when the
   * reader leaves the body unread or throws.
   *
   * @return what the reader made of it
   * @throws ExchangeFailed when no response came, it broke off, or a limit was reached
   */
  <T> T send(OutboundRequest request, BodyReader<T> reader);
}
