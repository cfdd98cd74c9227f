package dev.tributary.application.secret;

import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/** Gives the value behind a name to what sends it out; nothing is kept longer than the call. */
public interface SecretValues {
  /** The value, or empty when no secret has this name. */
  Optional<Secret> value(SecretName name);
}
