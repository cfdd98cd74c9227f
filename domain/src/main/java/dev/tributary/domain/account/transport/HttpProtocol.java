package dev.tributary.domain.account.transport;

/** Which version of HTTP is spoken. */
public enum HttpProtocol {
  HTTP_1_1,
  /** HTTP/2 where the server offers it over TLS, else HTTP/1.1. */
  HTTP_2
}
