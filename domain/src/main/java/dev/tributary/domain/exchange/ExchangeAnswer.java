package dev.tributary.domain.exchange;

import java.time.Duration;
import java.util.List;

/**
 * An answer as it is kept: masked, its body cut.
 *
 * @param address the IP address that was connected to
 * @param firstByte from the start to the answer's head
 */
public record ExchangeAnswer(
    int status, List<KeptHeader> headers, KeptBody body, String address, Duration firstByte) {
  public ExchangeAnswer {
    headers = List.copyOf(headers);
  }
}
