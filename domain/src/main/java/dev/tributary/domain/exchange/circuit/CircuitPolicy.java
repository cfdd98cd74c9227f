package dev.tributary.domain.exchange.circuit;

import dev.tributary.domain.exchange.circuit.Circuit.Closed;
import dev.tributary.domain.exchange.circuit.Circuit.HalfOpen;
import dev.tributary.domain.exchange.circuit.Circuit.Open;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Allowed;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Refused;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a circuit opens and for how long.
 *
 * @param failures in a row that open it; 0 never does
 * @param pause until the first call tries again; doubled after each trial that failed
 * @param longestPause cap of the pause
 */
public record CircuitPolicy(int failures, Duration pause, Duration longestPause) {
  private static final int DOUBLINGS = 20;

  public CircuitPolicy {
    if (failures < 0 || !pause.isPositive() || longestPause.compareTo(pause) < 0) {
      throw new IllegalArgumentException(
          "a circuit needs a number of failures and a pause up to the longest one: %d, %s, %s"
              .formatted(failures, pause, longestPause));
    }
  }

  /** Whether circuits are kept at all. */
  public boolean enabled() {
    return failures > 0;
  }

  public CircuitDecision admit(Optional<Circuit> circuit, Instant now) {
    return circuit
        .map(
            kept ->
                switch (kept) {
                  case Closed _ -> new Allowed();
                  case Open(var openings, var until) -> tried(openings, until, now);
                  case HalfOpen(var openings, var until) -> tried(openings, until, now);
                })
        .orElseGet(Allowed::new);
  }

  /** The circuit after one more failure of a call that it let pass. */
  public Circuit failed(Optional<Circuit> circuit, Instant now) {
    return switch (circuit.orElseGet(() -> new Closed(0))) {
      case Closed(var before) when before + 1 < failures -> new Closed(before + 1);
      case Closed _ -> new Open(1, now.plus(pause));
      case HalfOpen(var openings, var _) -> new Open(openings + 1, now.plus(pauseAfter(openings)));
      case Open open -> open;
    };
  }

  private CircuitDecision tried(int openings, Instant until, Instant now) {
    return now.isBefore(until)
        ? new Refused(until)
        : new Trial(new HalfOpen(openings, now.plus(pause)));
  }

  private Duration pauseAfter(int openings) {
    Duration doubled = pause.multipliedBy(1L << Math.min(openings, DOUBLINGS));
    return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
  }
}
