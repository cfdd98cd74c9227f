package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.place.CredentialPlace;
import dev.tributary.domain.exchange.HeaderValue;
import java.util.Optional;

/** A request header as written; validation decides whether it may be sent. */
public record HeaderSetting(String name, HeaderValue value) {
  /** Where a request carries the secret of this header; empty when it holds none. */
  public Optional<CredentialPlace> credential() {
    return value
        .secret()
        .map(secret -> new CredentialPlace(ApiKeyPlace.HEADER, name, secret.before()));
  }
}
