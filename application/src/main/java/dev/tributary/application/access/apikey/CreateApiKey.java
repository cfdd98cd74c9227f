package dev.tributary.application.access.apikey;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.Token;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Creates an API key and returns it once. */
@ApplicationScoped
public class CreateApiKey {
  private static final int LONGEST_NAME = 100;

  private final SecureRandom random = new SecureRandom();
  private final ApiKeys keys;
  private final AuditRecorder changes;
  private final CurrentActor current;
  private final InstantSource clock;

  public CreateApiKey(
      ApiKeys keys, AuditRecorder changes, CurrentActor current, InstantSource clock) {
    this.keys = keys;
    this.changes = changes;
    this.current = current;
    this.clock = clock;
  }

  /** A new key with its token. */
  public record NewKey(ApiKey key, Token token) {}

  @Transactional
  public NewKey create(UUID id, String name, Role role, Optional<Instant> expiresAt) {
    Instant now = clock.instant();
    if (Trimming.isBlank(name) || name.length() > LONGEST_NAME) {
      throw new Refused(AccessErrorCode.API_KEY_NAME_REFUSED, LONGEST_NAME);
    }
    if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
      throw new Refused(AccessErrorCode.API_KEY_EXPIRY_REFUSED, expiresAt.get().toString());
    }
    Token token = Token.random(ApiKey.START, random);
    ApiKey key =
        ApiKey.of(new ApiKeyId(id), name, token, role, current.actor().name(), now, expiresAt);
    keys.add(key, token.hash());
    changes.created("api-key", key.id().toString(), describe(key));
    return new NewKey(key, token);
  }

  private static Map<String, Object> describe(ApiKey key) {
    return Map.of(
        "name", key.name(),
        "prefix", key.prefix(),
        "role", key.role().id(),
        "expiresAt", key.expiresAt().map(Instant::toString).orElse("never"));
  }
}
