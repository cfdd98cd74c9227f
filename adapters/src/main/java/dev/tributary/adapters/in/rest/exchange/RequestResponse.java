package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.domain.exchange.ExchangeRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What was sent, masked.
 *
 * @param body its beginning
 * @param bodyBytes its whole length
 * @param sha256 of the whole request, credentials left out
 */
@RegisterForReflection
public record RequestResponse(
    String method,
    String url,
    List<HeaderResponse> headers,
    String body,
    long bodyBytes,
    String sha256) {
  public static RequestResponse from(ExchangeRequest request) {
    return new RequestResponse(
        request.method().name(),
        request.url(),
        HeaderResponse.all(request.headers()),
        request.body().head(),
        request.body().bytes(),
        request.hash());
  }
}
