package dev.tributary.webapp.chaos;

import dev.tributary.webapp.chaos.check.History;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.Invariant.Harm;
import dev.tributary.webapp.chaos.check.Stored;
import dev.tributary.webapp.chaos.check.Violation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of a history. */
record Summary(
    long runs,
    long hits,
    long lost,
    long doubled,
    long stuck,
    Map<String, Long> states,
    Map<String, Long> faults,
    long calls,
    long mails,
    long decisions,
    long signals,
    long events,
    long jobs) {
  static Summary of(History history, Stored stored, List<Violation> violations) {
    return new Summary(
        stored.runs().size(),
        history.faults().stream().filter(FaultWindow::hit).count(),
        count(violations, Harm.LOST),
        count(violations, Harm.DOUBLED),
        count(violations, Harm.STUCK),
        stored.runs().stream()
            .collect(Collectors.groupingBy(Stored.Run::state, TreeMap::new, Collectors.counting())),
        history.faults().stream()
            .collect(Collectors.groupingBy(FaultWindow::kind, TreeMap::new, Collectors.counting())),
        history.arrivals().calls().size(),
        history.arrivals().mails().size(),
        history.requests().decisions().size(),
        history.requests().signals().size(),
        history.arrivals().events().size(),
        history.arrivals().jobs().size());
  }

  private static long count(List<Violation> violations, Harm harm) {
    return violations.stream().filter(one -> one.invariant().harm() == harm).count();
  }

  String details() {
    return ("runs by state %s; faults %s; %d calls, %d mails accepted, %d decisions,"
            + " %d signals that woke runs, %d events, %d jobs")
        .formatted(states, faults, calls, mails, decisions, signals, events, jobs);
  }

  /** The closing line. */
  String line() {
    return "chaos: %d runs, %d hits, %d lost, %d doubled, %d stuck"
        .formatted(runs, hits, lost, doubled, stuck);
  }
}
