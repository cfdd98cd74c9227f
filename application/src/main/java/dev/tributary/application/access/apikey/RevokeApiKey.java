package dev.tributary.application.access.apikey;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Revokes an API key; the next call with it is refused. Revoking it again changes nothing. */
@ApplicationScoped
public class RevokeApiKey {
  private final ApiKeys keys;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public RevokeApiKey(ApiKeys keys, AuditRecorder changes, InstantSource clock) {
    this.keys = keys;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional
  public void revoke(ApiKeyId id) {
    ApiKey key =
        keys.find(id)
            .orElseThrow(() -> new NotFound(AccessErrorCode.API_KEY_UNKNOWN, id.toString()));
    if (key.revokedAt().isPresent()) {
      return;
    }
    Instant now = clock.instant();
    keys.save(key.revoked(now));
    changes.record(
        "revoked",
        "api-key",
        id.toString(),
        Map.of("name", key.name(), "prefix", key.prefix()),
        Map.of("revokedAt", now.toString()));
  }
}
