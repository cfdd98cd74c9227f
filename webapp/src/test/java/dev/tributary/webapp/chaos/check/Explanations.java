package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.FaultWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the faults of a history explain. */
final class Explanations {
  /** After a fault leases still expire, and nodes that have just started may miss heartbeats. */
  static final Duration AFTERMATH = Duration.ofSeconds(15);

  private final History history;

  Explanations(History history) {
    this.history = history;
  }

  /** Whether any fault explains what went wrong at {@code at}. */
  boolean explain(Instant at) {
    return history.faults().stream().anyMatch(fault -> covers(fault, at));
  }

  /** Whether heartbeats may have been missing at {@code at}. */
  boolean explainTakeOver(Instant at) {
    return !at.isAfter(warm()) || delays().stream().anyMatch(fault -> covers(fault, at));
  }

  /** How long clients worked while nothing explained a takeover. */
  Duration withoutTakeOvers() {
    Duration all = Duration.ZERO;
    Instant since = warm();
    for (FaultWindow fault : delays()) {
      all = all.plus(positive(since, fault.from()));
      since = later(since, fault.to().plus(AFTERMATH));
    }
    return all.plus(positive(since, history.work().to()));
  }

  private Instant warm() {
    return history.work().from().plus(AFTERMATH);
  }

  private List<FaultWindow> delays() {
    return history.faults().stream()
        .filter(fault -> fault.target().delaysHeartbeats())
        .sorted(Comparator.comparing(FaultWindow::from))
        .toList();
  }

  private static boolean covers(FaultWindow fault, Instant at) {
    return !at.isBefore(fault.from()) && at.isBefore(fault.to().plus(AFTERMATH));
  }

  private static Duration positive(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
