package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.domain.exchange.RecordedResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A recorded response, masked.
 *
 * @param body its beginning
 * @param bodyBytes as many as were read, decompressed
 * @param address that the connection was made to
 * @param firstByteMillis from the start of the attempt to the head of the response
 */
@RegisterForReflection
public record ReceivedResponse(
    int status,
    List<HeaderResponse> headers,
    String body,
    long bodyBytes,
    String address,
    long firstByteMillis) {
  public static ReceivedResponse from(RecordedResponse response) {
    return new ReceivedResponse(
        response.status(),
        HeaderResponse.all(response.headers()),
        response.body().head(),
        response.body().bytes(),
        response.address(),
        response.firstByte().toMillis());
  }
}
