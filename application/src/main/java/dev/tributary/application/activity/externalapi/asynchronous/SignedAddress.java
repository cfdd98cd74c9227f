package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import java.util.Optional;

/** An address of another origin that an API gives: its query may be a signature. */
public final class SignedAddress {
  private SignedAddress() {}

  /**
   * The part of the address that is not shown; empty when it is at the own origin or has no query.
   *
   * @param own address of the API
   */
  public static Optional<Secret> secret(EndpointUrl target, EndpointUrl own) {
    return Optional.ofNullable(target.value().getRawQuery())
        .filter(query -> !query.isEmpty() && !target.origin().equals(own.origin()))
        .map(Secret::new);
  }
}
