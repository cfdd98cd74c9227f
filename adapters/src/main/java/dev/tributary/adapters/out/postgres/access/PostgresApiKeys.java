package dev.tributary.adapters.out.postgres.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.application.access.apikey.ApiKeys;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of {@code tributary.api_key}. Writes are flushed: plain SQL may follow them. Each call
 * of the API checks its key, so those found last are cached.
 */
@ApplicationScoped
class PostgresApiKeys implements ApiKeys, PanacheRepositoryBase<ApiKeyRow, UUID> {
  /** How long another node may accept a key that was revoked here. */
  private static final Duration STALE = Duration.ofSeconds(1);

  private static final int MOST = 1_000;

  /** Before every id there is. */
  private static final UUID START = new UUID(0, 0);

  private final Cache<String, ApiKey> found =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(STALE)
          .executor(Runnable::run)
          .build();

  @Override
  public void add(ApiKey key, String hash) {
    persistAndFlush(new ApiKeyRow(key, hash));
    found.invalidate(hash);
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId id) {
    return findByIdOptional(id.value()).map(ApiKeyRow::toDomain);
  }

  /** As it was at most a second ago. An unknown key is searched for each time. */
  @Override
  public Optional<ApiKey> findByHash(String hash) {
    ApiKey cached = found.getIfPresent(hash);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<ApiKey> read = find("hash", hash).firstResultOptional().map(ApiKeyRow::toDomain);
    read.ifPresent(key -> found.put(hash, key));
    return read;
  }

  @Override
  public List<ApiKey> list(Optional<ApiKeyId> after, int limit) {
    return find("id > ?1 order by id", after.map(ApiKeyId::value).orElse(START))
        .page(0, limit)
        .stream()
        .map(ApiKeyRow::toDomain)
        .toList();
  }

  @Override
  public void save(ApiKey key) {
    ApiKeyRow row = findByIdOptional(key.id().value()).orElseThrow();
    row.revokedAt = key.revokedAt().orElse(null);
    row.lastUsedAt = key.lastUsedAt().orElse(null);
    flush();
    found.invalidate(row.hash);
  }

  /** By one statement: two calls at once must not wait for, or fail, each other's version. */
  @Override
  public void used(ApiKeyId id, Instant at) {
    update("lastUsedAt = ?1 where id = ?2", at, id.value());
    found.asMap().values().removeIf(key -> key.id().equals(id));
  }
}
