package dev.tributary.adapters.in.rest.access;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param expiresAt when it expires; missing for never
 */
@Schema(
    requiredProperties = {"name", "role"},
    examples = {
      "{\"name\":\"nightly import\",\"role\":\"operator\",\"expiresAt\":\"2027-01-31T00:00:00Z\"}"
    })
record ApiKeyRequest(@Nullable String name, @Nullable String role, @Nullable Instant expiresAt) {}
