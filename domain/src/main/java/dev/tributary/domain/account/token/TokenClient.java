package dev.tributary.domain.account.token;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/**
 * The client that an authorisation server knows.
 *
 * @param authentication how it proves who it is
 * @param secret of {@code BODY} and {@code BASIC}
 * @param signing of {@code PRIVATE_KEY_JWT}
 * @param audience of its assertion; empty for the address of the token endpoint
 */
public record TokenClient(
    String id,
    ClientAuthentication authentication,
    Optional<SecretName> secret,
    SigningKey signing,
    String audience) {
  public static final TokenClient DEFAULT = of("", ClientAuthentication.BODY, Optional.empty());

  /** A client that proves who it is without a private key. */
  public static TokenClient of(
      String id, ClientAuthentication authentication, Optional<SecretName> secret) {
    return new TokenClient(id, authentication, secret, SigningKey.DEFAULT, "");
  }
}
