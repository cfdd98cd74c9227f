package dev.tributary.adapters.out.postgres.access;

import dev.tributary.application.access.apikey.ApiKeys;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of {@code tributary.api_key}. Writes are flushed: plain SQL may follow them. */
@ApplicationScoped
class PostgresApiKeys implements ApiKeys, PanacheRepositoryBase<ApiKeyRow, UUID> {
  /** Before every id there is. */
  private static final UUID START = new UUID(0, 0);

  @Override
  public void add(ApiKey key, String hash) {
    persistAndFlush(new ApiKeyRow(key, hash));
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId id) {
    return findByIdOptional(id.value()).map(ApiKeyRow::toDomain);
  }

  @Override
  public Optional<ApiKey> findByHash(String hash) {
    return find("hash", hash).firstResultOptional().map(ApiKeyRow::toDomain);
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
  }

  /** By one statement: two calls at once must not wait for, or fail, each other's version. */
  @Override
  public void used(ApiKeyId id, Instant at) {
    update("lastUsedAt = ?1 where id = ?2", at, id.value());
  }
}
