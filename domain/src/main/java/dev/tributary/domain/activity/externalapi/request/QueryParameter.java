package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.place.CredentialPlace;
import dev.tributary.domain.exchange.HeaderValue;
import java.util.Optional;

/**
 * A query parameter that is appended to those of the URL; several may have one name.
 *
 * @param value a text, which may hold {@code $(expression)}, or the name of a secret
 */
public record QueryParameter(String name, HeaderValue value) {
  /** Where a request carries the secret of this parameter; empty when it holds none. */
  public Optional<CredentialPlace> credential() {
    return value
        .secret()
        .map(secret -> new CredentialPlace(ApiKeyPlace.QUERY, name, secret.before()));
  }
}
