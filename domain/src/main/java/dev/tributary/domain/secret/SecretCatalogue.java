package dev.tributary.domain.secret;

import java.util.Optional;

/** Lists the secrets and where they may be sent; never a value. */
public interface SecretCatalogue {
  /** The origins of the secret of that name; empty when there is none. */
  Optional<SecretOrigins> origins(SecretName name);
}
