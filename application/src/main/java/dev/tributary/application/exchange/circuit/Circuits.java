package dev.tributary.application.exchange.circuit;

import dev.tributary.domain.exchange.circuit.Circuit;
import java.time.Instant;
import java.util.List;
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

  /** Those that are open or half open by key, at most {@code limit}, after {@code after}. */
  List<OpenCircuit> open(Optional<String> after, int limit);

  /**
   * A circuit that keeps calls away.
   *
   * @param key the account or origin
   * @param trial whether a call is under way to try the other side
   * @param openings in a row
   * @param until when the next call may try
   */
  record OpenCircuit(String key, boolean trial, int openings, Instant until) {
    /** What people see of it; empty of a closed one. */
    public static Optional<OpenCircuit> of(String key, Circuit circuit) {
      return switch (circuit) {
        case Circuit.Closed _ -> Optional.empty();
        case Circuit.Open(var openings, var until) ->
            Optional.of(new OpenCircuit(key, false, openings, until));
        case Circuit.HalfOpen(var openings, var until) ->
            Optional.of(new OpenCircuit(key, true, openings, until));
      };
    }
  }

  /**
   * A circuit as it was found.
   *
   * @param version raised with each change
   */
  record StoredCircuit(Circuit circuit, long version) {}
}
