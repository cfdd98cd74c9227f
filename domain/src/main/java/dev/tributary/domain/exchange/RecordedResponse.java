package dev.tributary.domain.exchange;

import java.time.Duration;
import java.util.List;

/**
 * A recorded response: masked, its body cut.
 *
 * @param address the IP address that was connected to
 * @param firstByte from the start to the response's head
 */
public record RecordedResponse(
    int status,
    List<RecordedHeader> headers,
    RecordedBody body,
    String address,
    Duration firstByte) {
  public RecordedResponse {
    headers = List.copyOf(headers);
  }
}
