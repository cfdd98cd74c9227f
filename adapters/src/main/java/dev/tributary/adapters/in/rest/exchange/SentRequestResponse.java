package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.domain.exchange.RecordedRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A recorded request, masked.
 *
 * @param body its beginning
 * @param bodyBytes its whole length
 * @param sha256 of the whole request, credentials left out
 */
@RegisterForReflection
public record SentRequestResponse(
    String method,
    String url,
    List<HeaderResponse> headers,
    String body,
    long bodyBytes,
    String sha256) {
  public static SentRequestResponse from(RecordedRequest request) {
    return new SentRequestResponse(
        request.method().name(),
        request.url(),
        HeaderResponse.all(request.headers()),
        request.body().head(),
        request.body().bytes(),
        request.hash());
  }
}
