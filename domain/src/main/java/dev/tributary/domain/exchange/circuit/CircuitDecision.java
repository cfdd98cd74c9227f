package dev.tributary.domain.exchange.circuit;

import java.time.Instant;

/** Whether a circuit lets a call pass. */
public sealed interface CircuitDecision {
  record Allowed() implements CircuitDecision {}

  /** The call may try the other side, once the circuit is stored as half open. */
  record Trial(Circuit.HalfOpen circuit) implements CircuitDecision {}

  /** The call may come back then. */
  record Refused(Instant until) implements CircuitDecision {}
}
