package dev.tributary.adapters.in.rest.secret;

import dev.tributary.application.secret.ListSecrets.KnownSecret;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/**
 * A secret without its value.
 *
 * @param origins where it may be sent; everywhere when empty
 * @param users what refers to it
 */
@RegisterForReflection
record SecretResponse(String name, Instant updatedAt, List<String> origins, List<String> users) {
  static SecretResponse from(KnownSecret secret) {
    return new SecretResponse(
        secret.name().value(), secret.updatedAt(), secret.origins().all(), secret.users());
  }
}
