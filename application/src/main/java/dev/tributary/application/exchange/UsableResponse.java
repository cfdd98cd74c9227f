package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.HttpResponse;

/**
 * A response for its reader, which the rules of its call accept.
 *
 * @param response whose body is still to be read
 * @param end to be recorded together with its use
 */
public record UsableResponse(HttpResponse response, ExchangeEnd end) {
  /** A response as it came, of which nothing is recorded. */
  public static UsableResponse unrecorded(HttpResponse response) {
    return new UsableResponse(response, () -> () -> {});
  }
}
