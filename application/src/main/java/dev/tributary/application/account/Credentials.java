package dev.tributary.application.account;

import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import java.util.List;

/**
 * What signs one request in.
 *
 * @param url the address of the request, with its credential where that is a query parameter
 * @param headers that are added to those of the request
 * @param secrets every value that must not be shown or kept
 */
public record Credentials(EndpointUrl url, List<RenderedHeader> headers, List<Secret> secrets) {
  public Credentials {
    headers = List.copyOf(headers);
    secrets = List.copyOf(secrets);
  }

  static Credentials none(EndpointUrl url) {
    return new Credentials(url, List.of(), List.of());
  }

  static Credentials header(EndpointUrl url, String name, String value, List<Secret> secrets) {
    return new Credentials(url, List.of(new RenderedHeader(name, value, true)), secrets);
  }

  /** Without the values. */
  @Override
  public String toString() {
    return "Credentials[" + headers.size() + " headers]";
  }
}
