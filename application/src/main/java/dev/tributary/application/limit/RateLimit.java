package dev.tributary.application.limit;

import java.time.Duration;

/** So many events in a period at most, over all nodes. */
public record RateLimit(String name, int events, Duration period) {
  private static final int LEASES_IN_A_PERIOD = 10;

  public RateLimit {
    if (events < 1 || !period.isPositive()) {
      throw new IllegalArgumentException(
          "a rate has 1 event or more in a period: '%s', %d in %s".formatted(name, events, period));
    }
  }

  /** How many events one lease allows. */
  public int leased() {
    return Math.max(1, events / LEASES_IN_A_PERIOD);
  }

  /** How much of the time of all nodes one lease takes. */
  public Duration cost() {
    return period.multipliedBy(leased()).dividedBy(events);
  }
}
