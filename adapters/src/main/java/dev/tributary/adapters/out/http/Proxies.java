package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.exchange.target.EndpointUrl;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.util.Optional;

/** The proxy of a transport, at an address that the guard gave. */
final class Proxies {
  private Proxies() {}

  static Optional<ProxyOptions> of(Transport transport, EgressGuard guard, Deadline deadline) {
    ProxySettings proxy = transport.settings().proxy();
    return proxy.used()
        ? Optional.of(options(proxy, transport, guard, deadline))
        : Optional.empty();
  }

  private static ProxyOptions options(
      ProxySettings proxy, Transport transport, EgressGuard guard, Deadline deadline) {
    EndpointUrl url = EndpointUrl.of(proxy.url());
    ProxyOptions options =
        new ProxyOptions()
            .setType(ProxyType.HTTP)
            .setHost(guard.proxy(url, deadline).getHostAddress())
            .setPort(url.port());
    proxy
        .password()
        .ifPresent(
            password ->
                options.setUsername(proxy.user()).setPassword(transport.secret(password).reveal()));
    return options;
  }
}
