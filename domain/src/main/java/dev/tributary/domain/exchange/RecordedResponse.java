package dev.tributary.domain.exchange;

import java.util.List;

/**
 * A recorded response: masked, its body cut.
 *
 * @param address the IP address that was connected to
 */
public record RecordedResponse(
    int status,
    List<RecordedHeader> headers,
    RecordedBody body,
    String address,
    ExchangeTiming timing) {
  public RecordedResponse {
    headers = List.copyOf(headers);
  }
}
