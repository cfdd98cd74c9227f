package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.domain.exchange.RecordedResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What came back, masked.
 *
 * @param body its beginning
 * @param bodyBytes as many as were read, decompressed
 * @param address that answered
 * @param firstByteMillis from the start of the attempt to the head of the answer
 */
@RegisterForReflection
public record ReceivedResponse(
    int status,
    List<HeaderResponse> headers,
    String body,
    long bodyBytes,
    String address,
    long firstByteMillis) {
  public static ReceivedResponse from(RecordedResponse answer) {
    return new ReceivedResponse(
        answer.status(),
        HeaderResponse.all(answer.headers()),
        answer.body().head(),
        answer.body().bytes(),
        answer.address(),
        answer.firstByte().toMillis());
  }
}
