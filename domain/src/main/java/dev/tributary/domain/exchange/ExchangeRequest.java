package dev.tributary.domain.exchange;

import java.util.List;

/**
 * A request as it is kept: masked, its body cut.
 *
 * @param hash SHA-256 of the whole request as sent, in hexadecimal
 */
public record ExchangeRequest(
    HttpMethod method, String url, List<KeptHeader> headers, KeptBody body, String hash) {
  public ExchangeRequest {
    headers = List.copyOf(headers);
  }
}
