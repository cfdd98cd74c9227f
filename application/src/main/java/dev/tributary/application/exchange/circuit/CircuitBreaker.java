package dev.tributary.application.exchange.circuit;

import dev.tributary.application.exchange.circuit.Circuits.StoredCircuit;
import dev.tributary.domain.exchange.circuit.Circuit;
import dev.tributary.domain.exchange.circuit.Circuit.Open;
import dev.tributary.domain.exchange.circuit.CircuitDecision;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Allowed;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Refused;
import dev.tributary.domain.exchange.circuit.CircuitDecision.Trial;
import dev.tributary.domain.exchange.circuit.CircuitPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Decides whether calls pass, by circuits that all nodes change by comparing and setting. A node
 * reads a circuit once a second at most, and writes nothing while all is well.
 */
@ApplicationScoped
public class CircuitBreaker {
  /** Tries to set what others change meanwhile. */
  private static final int TRIES = 5;

  private final Circuits circuits;
  private final CircuitPolicy policy;
  private final InstantSource clock;
  private final RecentCircuits recent;

  public CircuitBreaker(Circuits circuits, CircuitPolicy policy, InstantSource clock) {
    this.circuits = circuits;
    this.policy = policy;
    this.clock = clock;
    this.recent = new RecentCircuits(circuits, Duration.ofSeconds(1), clock);
  }

  /** When a call may come back; empty when it may pass. */
  public Optional<Instant> refusal(String key) {
    if (!policy.enabled()) {
      return Optional.empty();
    }
    Optional<StoredCircuit> found = recent.find(key);
    return switch (admission(found)) {
      case Allowed() -> Optional.empty();
      case Refused(var until) -> Optional.of(until);
      case Trial(var halfOpen) -> tried(key, found, halfOpen);
    };
  }

  /** The other side has responded. */
  public void succeeded(String key) {
    Optional<StoredCircuit> known = recent.known(key);
    if (known.isPresent()) {
      circuits.replace(key, known, Optional.empty());
      recent.forget(key);
    }
  }

  /**
   * The other side has failed.
   *
   * @return the circuit when it is open since
   */
  public Optional<Open> failed(String key) {
    for (int i = 0; policy.enabled() && i < TRIES; i++) {
      Optional<StoredCircuit> found = circuits.find(key);
      Optional<Circuit> before = found.map(StoredCircuit::circuit);
      Circuit after = policy.failed(before, clock.instant());
      if (before.equals(Optional.of(after))) {
        return Optional.empty();
      }
      if (circuits.replace(key, found, Optional.of(after))) {
        recent.forget(key);
        return after instanceof Open open ? Optional.of(open) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** One of all nodes tries; the others come back when it would have ended. */
  private Optional<Instant> tried(
      String key, Optional<StoredCircuit> found, Circuit.HalfOpen halfOpen) {
    boolean chosen = circuits.replace(key, found, Optional.of(halfOpen));
    recent.refresh(key);
    return chosen ? Optional.empty() : Optional.of(halfOpen.until());
  }

  private CircuitDecision admission(Optional<StoredCircuit> found) {
    return policy.admit(found.map(StoredCircuit::circuit), clock.instant());
  }
}
