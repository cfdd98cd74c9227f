package dev.tributary.application.limit;

import dev.tributary.application.outage.Outage;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A rate of all nodes, of which this node leases shares: one statement for each share, not for each
 * event. A share that is not used within one period has expired. While the database cannot be
 * reached, one event passes in the time of a share.
 */
public final class LeasedRate {
  private final RateLimits limits;
  private final RateLimit limit;
  private final LongSupplier nanos;
  private long usableAt;
  private int left;

  public LeasedRate(RateLimits limits, RateLimit limit) {
    this(limits, limit, System::nanoTime);
  }

  LeasedRate(RateLimits limits, RateLimit limit, LongSupplier nanos) {
    this.limits = limits;
    this.limit = limit;
    this.nanos = nanos;
  }

  /** Reserves one event; returns how long it is until then. */
  public synchronized Duration reserve() {
    long now = nanos.getAsLong();
    if (left == 0 || now - usableAt > limit.period().toNanos()) {
      RateLease lease = lease();
      usableAt = now + lease.delay().toNanos();
      left = lease.events();
    }
    left--;
    return Duration.ofNanos(Math.max(0, usableAt - now));
  }

  private RateLease lease() {
    try {
      return limits.lease(limit);
    } catch (RuntimeException failed) {
      if (Outage.isBehind(failed)) {
        return new RateLease(limit.cost(), 1);
      }
      throw failed;
    }
  }
}
