package dev.tributary.domain.secret;

import java.time.Instant;

/**
 * A secret in the store.
 *
 * @param updatedAt when it was last set
 * @param origins where it may be sent
 */
public record StoredSecret(
    SecretName name, EncryptedSecret encrypted, Instant updatedAt, SecretOrigins origins) {}
