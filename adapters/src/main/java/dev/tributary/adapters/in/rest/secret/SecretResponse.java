package dev.tributary.adapters.in.rest.secret;

import dev.tributary.application.secret.ListSecrets.KnownSecret;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/**
 * What may be told about a secret.
 *
 * @param users what refers to it
 */
@RegisterForReflection
record SecretResponse(String name, Instant updatedAt, List<String> users) {
  static SecretResponse from(KnownSecret secret) {
    return new SecretResponse(secret.name().value(), secret.updatedAt(), secret.users());
  }
}
