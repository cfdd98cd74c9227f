package dev.tributary.application.exchange.circuit;

import dev.tributary.domain.exchange.circuit.Circuit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Circuits} in a map. */
public final class InMemoryCircuits implements Circuits {
  private final Map<String, StoredCircuit> all = new TreeMap<>();
  private int reads;
  private int writes;

  public int reads() {
    return reads;
  }

  public int writes() {
    return writes;
  }

  @Override
  public synchronized Optional<StoredCircuit> find(String key) {
    reads++;
    return Optional.ofNullable(all.get(key));
  }

  @Override
  public synchronized List<OpenCircuit> open(Optional<String> after, int limit) {
    return all.entrySet().stream()
        .filter(entry -> after.isEmpty() || entry.getKey().compareTo(after.get()) > 0)
        .flatMap(entry -> OpenCircuit.of(entry.getKey(), entry.getValue().circuit()).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean replace(
      String key, Optional<StoredCircuit> expected, Optional<Circuit> next) {
    writes++;
    long version = expected.map(StoredCircuit::version).orElse(0L);
    if (Optional.ofNullable(all.get(key)).map(StoredCircuit::version).orElse(0L) != version) {
      return false;
    }
    next.ifPresentOrElse(
        circuit -> all.put(key, new StoredCircuit(circuit, version + 1)), () -> all.remove(key));
    return true;
  }
}
