package dev.tributary.application.exchange.circuit;

import dev.tributary.application.exchange.circuit.Circuits.StoredCircuit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The circuits that this node has read a short time ago. */
final class RecentCircuits {
  private static final int MOST = 1000;

  private final Circuits circuits;
  private final Duration time;
  private final InstantSource clock;
  private final Map<String, Read> reads = new ConcurrentHashMap<>();

  RecentCircuits(Circuits circuits, Duration time, InstantSource clock) {
    this.circuits = circuits;
    this.time = time;
    this.clock = clock;
  }

  private record Read(Optional<StoredCircuit> found, Instant at) {}

  /** As it is or was at most that time ago. */
  Optional<StoredCircuit> find(String key) {
    Instant now = clock.instant();
    Read read = reads.get(key);
    if (read != null && now.isBefore(read.at().plus(time))) {
      return read.found();
    }
    return refresh(key);
  }

  /** As it is. */
  Optional<StoredCircuit> refresh(String key) {
    Optional<StoredCircuit> found = circuits.find(key);
    if (reads.size() >= MOST) {
      reads.clear();
    }
    reads.put(key, new Read(found, clock.instant()));
    return found;
  }

  /** As it was read last. */
  Optional<StoredCircuit> known(String key) {
    return Optional.ofNullable(reads.get(key)).flatMap(Read::found);
  }

  void forget(String key) {
    reads.remove(key);
  }
}
