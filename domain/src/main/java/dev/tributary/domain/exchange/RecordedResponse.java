package dev.tributary.domain.exchange;

import dev.tributary.domain.exchange.cache.CacheUse;
import java.util.List;

/**
 * A recorded response: masked, its body cut.
 *
 * @param address the IP address that was connected to; empty when the cache had the response
 */
public record RecordedResponse(
    int status,
    List<RecordedHeader> headers,
    RecordedBody body,
    String address,
    ExchangeTiming timing,
    CacheUse cache) {
  public RecordedResponse {
    headers = List.copyOf(headers);
  }
}
