package dev.tributary.domain.secret;

import java.time.Instant;

/** A secret in the store: its name, its sealed value and when that was last set. */
public record StoredSecret(SecretName name, SealedSecret sealed, Instant updatedAt) {}
