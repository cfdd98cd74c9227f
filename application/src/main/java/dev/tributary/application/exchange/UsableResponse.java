package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.secret.SecretMask;

/**
 * A response for its reader, which the rules of its call accept.
 *
 * @param response whose body is still to be read
 * @param mask hides every secret of the attempt, also in what is made of the response
 * @param end to be recorded together with its use
 */
public record UsableResponse(HttpResponse response, SecretMask mask, ExchangeEnd end) {
  /** A response as it came, of which nothing is recorded. */
  public static UsableResponse unrecorded(HttpResponse response, SecretMask mask) {
    return new UsableResponse(response, mask, () -> () -> {});
  }
}
