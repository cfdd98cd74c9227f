package dev.tributary.domain.limit;

import java.util.List;
import java.util.Optional;

/**
 * What was leased for the next second.
 *
 * @param at when, in milliseconds since 1970
 * @param shares in the order of time; none when {@code full}
 * @param full why nothing was leased, and until when
 */
public record CallLease(long at, List<CallShare> shares, Optional<Full> full) {
  public CallLease {
    shares = List.copyOf(shares);
  }

  /**
   * No call has room.
   *
   * @param until in milliseconds since 1970, when one has
   * @param window the one that is full longest; empty when the API reported that nothing is left
   */
  public record Full(long until, Optional<CallWindow> window) {}
}
