package dev.tributary.application.account.authentication;

import dev.tributary.application.account.token.AccessToken;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What signs one request in.
 *
 * @param url the address of the request, with its credential where that is a query parameter
 * @param headers that are added to those of the request
 * @param secrets every value that must not be shown or kept
 * @param token that the API may refuse, after which another one can be had
 * @param transport over which the request is sent
 */
public record Credentials(
    EndpointUrl url,
    List<RenderedHeader> headers,
    List<Secret> secrets,
    Optional<AccessToken> token,
    Transport transport) {
  public Credentials {
    headers = List.copyOf(headers);
    secrets = List.copyOf(secrets);
  }

  /** Over the platform's own transport. */
  Credentials(
      EndpointUrl url,
      List<RenderedHeader> headers,
      List<Secret> secrets,
      Optional<AccessToken> token) {
    this(url, headers, secrets, token, Transport.DEFAULT);
  }

  Credentials over(Transport other) {
    return new Credentials(url, headers, secrets, token, other);
  }

  static Credentials none(EndpointUrl url) {
    return new Credentials(url, List.of(), List.of(), Optional.empty());
  }

  static Credentials header(EndpointUrl url, String name, String value, List<Secret> secrets) {
    return new Credentials(
        url, List.of(new RenderedHeader(name, value, true)), secrets, Optional.empty());
  }

  /** The same, made of a token that the API may refuse. */
  Credentials with(AccessToken fetched) {
    return new Credentials(url, headers, secrets, Optional.of(fetched), transport);
  }

  /** Without the values. */
  @Override
  public String toString() {
    return "Credentials[" + headers.size() + " headers]";
  }
}
