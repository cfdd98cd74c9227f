package dev.tributary.domain.exchange;

import java.util.List;

/**
 * A recorded request: masked, its body cut.
 *
 * @param hash SHA-256 of the whole request as sent, in hexadecimal
 */
public record RecordedRequest(
    HttpMethod method, String url, List<RecordedHeader> headers, RecordedBody body, String hash) {
  public RecordedRequest {
    headers = List.copyOf(headers);
  }
}
