package dev.tributary.adapters.out.http;

import dev.tributary.adapters.out.http.Connection.Peer;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.Optional;

/**
 * Connects to one of the addresses that the guard allowed. The client receives the address, so it
 * resolves nothing, and a proxy receives it as well; host name, SNI and certificate check stay
 * those of the URL.
 */
final class Connector {
  private final OutboundClients clients;
  private final EgressGuard guard;

  Connector(OutboundClients clients, EgressGuard guard) {
    this.clients = clients;
    this.guard = guard;
  }

  /** Tries the addresses in turn until one accepts. */
  Connection connect(OutboundRequest request, Deadline deadline) {
    OutboundClients.Lease lease = clients.lease(request.transport());
    try {
      return connect(request, lease, deadline);
    } catch (RuntimeException failed) {
      lease.close();
      throw failed;
    }
  }

  private Connection connect(
      OutboundRequest request, OutboundClients.Lease lease, Deadline deadline) {
    Stopwatch watch = new Stopwatch();
    Optional<ProxyOptions> proxy = Proxies.of(request.transport(), guard, deadline);
    Iterator<InetAddress> addresses = guard.targets(request.url(), deadline).iterator();
    watch.resolved();
    while (true) {
      InetAddress address = addresses.next();
      try {
        HttpClientRequest opened =
            open(options(request, address, proxy), address, request, lease, deadline);
        return new Connection(
            opened, new Peer(request.url().host(), address), deadline, lease, watch);
      } catch (ExchangeFailed failed) {
        if (failed.failure().code() != ExchangeErrorCode.NOT_CONNECTED || !addresses.hasNext()) {
          throw failed;
        }
      }
    }
  }

  private static HttpClientRequest open(
      RequestOptions options,
      InetAddress address,
      OutboundRequest request,
      OutboundClients.Lease lease,
      Deadline deadline) {
    Future<HttpClientRequest> opening = lease.client().request(options);
    try {
      return deadline.await(
          opening.toCompletionStage().toCompletableFuture(),
          false,
          cause -> TransportFailures.connecting(request, address, cause));
    } catch (ExchangeFailed abandoned) {
      opening.onSuccess(HttpClientRequest::reset);
      throw abandoned;
    }
  }

  private static RequestOptions options(
      OutboundRequest request, InetAddress address, Optional<ProxyOptions> proxy) {
    EndpointUrl url = request.url();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(request.method().name()))
            .setServer(server(address, url.port()))
            .setHost(url.host())
            .setPort(url.port())
            .setSsl(url.secure())
            .setURI(url.target())
            .setFollowRedirects(false);
    proxy.ifPresent(options::setProxyOptions);
    return options;
  }

  /** Without a name, which would be sent to a proxy in the place of the address. */
  private static SocketAddress server(InetAddress address, int port) {
    try {
      InetAddress nameless = InetAddress.getByAddress(address.getAddress());
      return SocketAddress.inetSocketAddress(new InetSocketAddress(nameless, port));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
