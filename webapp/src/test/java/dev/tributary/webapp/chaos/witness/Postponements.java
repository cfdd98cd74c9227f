package dev.tributary.webapp.chaos.witness;

import dev.tributary.webapp.chaos.check.History.EarlyCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Postpones the call of each run twice, and records the requests that come before their time. */
public final class Postponements {
  /** Longer than a pause that a node spends within the execution. */
  static final Duration TIME = Duration.ofSeconds(2);

  private static final int TIMES = 2;

  /** The clocks of nodes and witness differ by less. */
  private static final Duration TOLERANCE = Duration.ofMillis(100);

  private final Map<String, Integer> requests = new HashMap<>();
  private final Map<String, Instant> until = new HashMap<>();
  private final List<EarlyCall> early = new ArrayList<>();

  /** A request of the run with this tag has arrived; whether it has to come back later. */
  synchronized boolean postpones(String tag) {
    Instant now = Instant.now();
    if (now.isBefore(until.getOrDefault(tag, Instant.EPOCH).minus(TOLERANCE))) {
      early.add(new EarlyCall(tag, now));
    }
    boolean again = requests.merge(tag, 1, Integer::sum) <= TIMES;
    until.put(tag, again ? now.plus(TIME) : now);
    return again;
  }

  synchronized List<EarlyCall> early() {
    return List.copyOf(early);
  }
}
