package dev.tributary.domain.secret;

import java.util.Optional;

/** Finds where a secret may be sent; never its value. */
public interface SecretCatalogue {
  /** The origins of the secret of that name; empty when there is none. */
  Optional<SecretOrigins> origins(SecretName name);
}
