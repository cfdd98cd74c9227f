package dev.tributary.domain.account.token;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/**
 * Something else that an authorisation server wants to be sent.
 *
 * @param value as text; empty where {@code secret} takes its place
 */
public record TokenParameter(
    String name, String value, Optional<SecretName> secret, TokenParameterPlace in) {
  public static final TokenParameter DEFAULT =
      new TokenParameter("", "", Optional.empty(), TokenParameterPlace.BODY);
}
