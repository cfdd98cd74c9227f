package dev.tributary.application.exchange.recording;

import java.time.Instant;

/**
 * Removes exchanges of runs that have ended and cannot be resumed, in the caller's transaction.
 * Those of other runs decide what may be repeated.
 */
public interface ExchangeUpkeep {
  /**
   * Removes at most {@code limit} that began before {@code time}, the oldest first.
   *
   * @return how many
   */
  int removeBefore(Instant time, int limit);

  /**
   * Removes at most {@code limit}, the oldest first, while all exchanges have more than {@code
   * bytes} without them.
   *
   * @return how many
   */
  int removeBeyond(long bytes, int limit);
}
