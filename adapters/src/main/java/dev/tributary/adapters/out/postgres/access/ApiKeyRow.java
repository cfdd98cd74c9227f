package dev.tributary.adapters.out.postgres.access;

import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key as stored, with the hash that finds it. */
@Entity
@Table(schema = "tributary", name = "api_key")
class ApiKeyRow {
  @Id UUID id;
  String name;
  String prefix;
  String hash;
  String role;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  @Nullable Instant expiresAt;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected ApiKeyRow() {}

  ApiKeyRow(ApiKey key, String hash) {
    id = key.id().value();
    name = key.name();
    prefix = key.prefix();
    this.hash = hash;
    role = key.role().id();
    createdBy = key.createdBy();
    createdAt = key.createdAt();
    expiresAt = key.expiresAt().orElse(null);
    lastUsedAt = key.lastUsedAt().orElse(null);
    revokedAt = key.revokedAt().orElse(null);
  }

  ApiKey toDomain() {
    return new ApiKey(
        new ApiKeyId(id),
        name,
        prefix,
        Role.of(role),
        createdBy,
        createdAt,
        Optional.ofNullable(expiresAt),
        Optional.ofNullable(lastUsedAt),
        Optional.ofNullable(revokedAt));
  }
}
