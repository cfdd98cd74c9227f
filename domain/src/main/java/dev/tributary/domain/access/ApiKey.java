package dev.tributary.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A credential of a program, without the key itself.
 *
 * @param prefix the first characters of the key, enough to recognise it and too few to use it
 */
public record ApiKey(
    ApiKeyId id,
    String name,
    String prefix,
    Role role,
    String createdBy,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {
  /** What every key starts with: secret scanners know it, people recognise it. */
  public static final String START = "trb_";

  private static final int SHOWN = START.length() + 8;

  /** A new key, unused, with the hash of {@code token}. */
  public static ApiKey of(
      ApiKeyId id,
      String name,
      Token token,
      Role role,
      String createdBy,
      Instant now,
      Optional<Instant> expiresAt) {
    return new ApiKey(
        id,
        name,
        token.reveal().substring(0, SHOWN),
        role,
        createdBy,
        now,
        expiresAt,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it is valid at that instant. */
  public boolean usableAt(Instant now) {
    return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
  }

  /** The same key, revoked; revoking it again changes nothing. */
  public ApiKey revoked(Instant now) {
    return new ApiKey(
        id,
        name,
        prefix,
        role,
        createdBy,
        createdAt,
        expiresAt,
        lastUsedAt,
        Optional.of(revokedAt.orElse(now)));
  }
}
