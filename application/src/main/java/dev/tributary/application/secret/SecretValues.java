package dev.tributary.application.secret;

import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/** Gives the value behind a name to what sends it out; nothing is kept longer than the call. */
public interface SecretValues {
  /**
   * The value, or empty when no secret has this name.
   *
   * @param target where it will be sent
   * @throws dev.tributary.domain.problem.Refused when it is bound to other origins
   */
  Optional<Secret> value(SecretName name, EndpointUrl target);
}
