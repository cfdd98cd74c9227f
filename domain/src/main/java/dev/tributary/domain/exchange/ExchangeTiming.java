package dev.tributary.domain.exchange;

import java.time.Duration;

/**
 * How the time of an attempt was spent until its response began.
 *
 * @param firstByte from the start to the response's head
 */
public record ExchangeTiming(ConnectTimes connected, Duration firstByte) {
  /** Sending and waiting for the response, after there was a connection. */
  public Duration waiting() {
    return positive(firstByte.minus(connected.total()));
  }

  /** Reading the response, of an attempt that took so long in all. */
  public Duration transfer(Duration whole) {
    return positive(whole.minus(firstByte));
  }

  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
