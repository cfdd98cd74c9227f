package dev.tributary.adapters.in.rest.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.Token;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param prefix its first characters, to recognise it by
 * @param key the key itself, only in the response that made it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiKeyResponse(
    UUID id,
    String name,
    String prefix,
    String role,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable String key) {
  static ApiKeyResponse from(ApiKey key) {
    return from(key, null);
  }

  static ApiKeyResponse withKey(ApiKey key, Token token) {
    return from(key, token.reveal());
  }

  private static ApiKeyResponse from(ApiKey key, @Nullable String token) {
    return new ApiKeyResponse(
        key.id().value(),
        key.name(),
        key.prefix(),
        key.role().id(),
        key.createdBy(),
        key.createdAt(),
        key.expiresAt().orElse(null),
        key.lastUsedAt().orElse(null),
        key.revokedAt().orElse(null),
        token);
  }

  /** Without the key: a record's own form would show it. */
  @Override
  public String toString() {
    return "ApiKeyResponse[%s, %s]".formatted(id, prefix);
  }
}
