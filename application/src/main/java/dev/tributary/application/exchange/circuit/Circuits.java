package dev.tributary.application.exchange.circuit;

import dev.tributary.domain.exchange.circuit.Circuit;
import java.util.Optional;

/** The circuits of all nodes. Each method is a transaction of its own. */
public interface Circuits {
  /** The one of {@code key}; empty while all is well. */
  Optional<StoredCircuit> find(String key);

  /**
   * Stores {@code next} in place of {@code expected}, or removes the circuit.
   *
   * @return whether the circuit was still the expected one
   */
  boolean replace(String key, Optional<StoredCircuit> expected, Optional<Circuit> next);

  /**
   * A circuit as it was found.
   *
   * @param version raised with each change
   */
  record StoredCircuit(Circuit circuit, long version) {}
}
