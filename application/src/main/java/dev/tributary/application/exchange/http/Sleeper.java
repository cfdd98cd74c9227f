package dev.tributary.application.exchange.http;

import java.time.Duration;

/** Waits between two attempts. */
public interface Sleeper {
  /**
   * Returns after that time, or as soon as the signal is given or the thread interrupted.
   *
   * @throws ExchangeFailed with {@code CANCELLED} when it was cut short
   */
  void sleep(Duration time, CancelSignal cancel);
}
