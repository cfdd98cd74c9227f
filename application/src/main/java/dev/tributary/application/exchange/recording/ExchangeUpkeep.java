package dev.tributary.application.exchange.recording;

import dev.tributary.domain.exchange.ExchangeId;
import java.time.Instant;
import java.util.Optional;

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
   * Masks the personal data in at most {@code limit} that began before {@code time}, of all runs:
   * everything after the origin of the address, all bodies, and the values of all headers that may
   * hold some. The hash of the request stays.
   *
   * @return how many
   */
  int maskBefore(Instant time, int limit);

  /**
   * The newest exchange that has no room when all have at most {@code bytes}, the newest first;
   * empty when all have room. Reads all exchanges when there may be too many.
   */
  Optional<ExchangeId> newestBeyond(long bytes);

  /**
   * Removes at most {@code limit}, the oldest first and {@code last} the last one.
   *
   * @return how many
   */
  int removeUpTo(ExchangeId last, int limit);
}
