package dev.tributary.application.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets at most a share of this node's workers call one origin at the same time, so that an API that
 * does not respond leaves workers for everything else.
 */
public final class OriginPermits {
  private final int most;
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * @param most permits of one origin
   */
  public OriginPermits(int most) {
    this.most = most;
  }

  /** The share of the workers in permits, at least one. */
  public static OriginPermits of(int workers, int percent) {
    return new OriginPermits(Math.max(1, workers * percent / 100));
  }

  /** A permit for one call; empty while the origin has its share. */
  public synchronized Optional<Permit> acquire(String origin) {
    int now = taken.getOrDefault(origin, 0);
    if (now >= most) {
      return Optional.empty();
    }
    taken.put(origin, now + 1);
    return Optional.of(() -> giveBack(origin));
  }

  private synchronized void giveBack(String origin) {
    taken.computeIfPresent(origin, (_, now) -> now > 1 ? now - 1 : null);
  }

  /** Closing gives it back; closed once. */
  public interface Permit extends AutoCloseable {
    @Override
    void close();
  }
}
