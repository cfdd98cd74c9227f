package dev.tributary.domain.account.token;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/**
 * The client that an authorisation server knows.
 *
 * @param authentication how it proves who it is
 * @param secret of {@code BODY} and {@code BASIC}
 */
public record TokenClient(
    String id, ClientAuthentication authentication, Optional<SecretName> secret) {
  public static final TokenClient DEFAULT =
      new TokenClient("", ClientAuthentication.BODY, Optional.empty());
}
