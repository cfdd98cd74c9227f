package dev.tributary.application.access.apikey;

import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API keys of one test. */
public final class InMemoryApiKeys implements ApiKeys {
  /** As the database orders them: byte by byte, which {@code UUID.compareTo} does not. */
  private static final Comparator<ApiKeyId> ORDER = Comparator.comparing(ApiKeyId::toString);

  private final Map<ApiKeyId, ApiKey> keys = new HashMap<>();
  private final Map<String, ApiKeyId> byHash = new HashMap<>();

  @Override
  public void add(ApiKey key, String hash) {
    keys.put(key.id(), key);
    byHash.put(hash, key.id());
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public Optional<ApiKey> findByHash(String hash) {
    return Optional.ofNullable(byHash.get(hash)).flatMap(this::find);
  }

  @Override
  public List<ApiKey> list(Optional<ApiKeyId> after, int limit) {
    return keys.values().stream()
        .filter(key -> after.map(last -> ORDER.compare(key.id(), last) > 0).orElse(true))
        .sorted(Comparator.comparing(ApiKey::id, ORDER))
        .limit(limit)
        .toList();
  }

  @Override
  public void save(ApiKey key) {
    keys.put(key.id(), key);
  }

  @Override
  public void used(ApiKeyId id, Instant at) {
    keys.computeIfPresent(id, (_, key) -> used(key, at));
  }

  private static ApiKey used(ApiKey key, Instant at) {
    return new ApiKey(
        key.id(),
        key.name(),
        key.prefix(),
        key.role(),
        key.createdBy(),
        key.createdAt(),
        key.expiresAt(),
        Optional.of(at),
        key.revokedAt());
  }
}
