package dev.tributary.application.idempotency;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stored responses of one test; a key is locked until {@link #endTransaction}. */
public final class InMemoryIdempotencyRecords implements IdempotencyRecords {
  private record Key(String sender, String key) {}

  private record Stored(IdempotencyRecord response, Instant at) {}

  private final Map<Key, Stored> responses = new HashMap<>();
  private final Set<Key> locked = new HashSet<>();

  /** Releases every lock. */
  public void endTransaction() {
    locked.clear();
  }

  @Override
  public boolean lock(String sender, String key) {
    return locked.add(new Key(sender, key));
  }

  @Override
  public Optional<IdempotencyRecord> find(String sender, String key, Instant since) {
    return Optional.ofNullable(responses.get(new Key(sender, key)))
        .filter(stored -> !stored.at().isBefore(since))
        .map(Stored::response);
  }

  @Override
  public void store(String sender, RepeatableRequest request, String response, Instant now) {
    responses.put(
        new Key(sender, request.key()),
        new Stored(new IdempotencyRecord(request.hash(), response), now));
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    List<Key> old =
        responses.entrySet().stream()
            .filter(entry -> entry.getValue().at().isBefore(instant))
            .sorted(Comparator.comparing(entry -> entry.getValue().at()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    old.forEach(responses::remove);
    return old.size();
  }
}
