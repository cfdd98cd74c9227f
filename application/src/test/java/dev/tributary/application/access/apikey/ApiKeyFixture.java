package dev.tributary.application.access.apikey;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.domain.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The use cases of API keys over stores in memory. */
final class ApiKeyFixture {
  final SettableClock clock = new SettableClock();
  final InMemoryApiKeys keys = new InMemoryApiKeys();
  final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  final CreateApiKey create = new CreateApiKey(keys, trail.changes(clock), FixedActor.BOSS, clock);
  final CheckApiKey check = new CheckApiKey(keys, clock);
  final RevokeApiKey revoke = new RevokeApiKey(keys, trail.changes(clock), clock);

  /** A designer's key that never expires; {@code number} orders it. */
  CreateApiKey.NewKey key(int number) {
    return key(number, Optional.empty());
  }

  /** A designer's key; {@code number} orders it. */
  CreateApiKey.NewKey key(int number, Optional<Instant> expiresAt) {
    return create.create(new UUID(0, number), "nightly export", Role.DESIGNER, expiresAt);
  }
}
