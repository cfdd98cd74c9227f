package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;

/**
 * Connects to one of the addresses that the guard allowed. The client receives the address, so it
 * resolves nothing; host name, SNI and certificate check stay those of the URL.
 */
final class Connector {
  private final HttpClient client;
  private final EgressGuard guard;

  Connector(HttpClient client, EgressGuard guard) {
    this.client = client;
    this.guard = guard;
  }

  /** Tries the addresses in turn until one accepts. */
  Connection connect(OutboundRequest request, Deadline deadline) {
    Iterator<InetAddress> addresses = guard.targets(request.url(), deadline).iterator();
    while (true) {
      InetAddress address = addresses.next();
      try {
        return connect(request, address, deadline);
      } catch (ExchangeFailed failed) {
        if (failed.failure().code() != ExchangeErrorCode.NOT_CONNECTED || !addresses.hasNext()) {
          throw failed;
        }
      }
    }
  }

  private Connection connect(OutboundRequest request, InetAddress address, Deadline deadline) {
    Future<HttpClientRequest> opening = client.request(options(request, address));
    try {
      HttpClientRequest opened =
          deadline.await(
              opening.toCompletionStage().toCompletableFuture(),
              false,
              cause -> TransportFailures.connecting(request.url(), address, cause));
      return new Connection(opened, request.url().host(), address, deadline);
    } catch (ExchangeFailed abandoned) {
      opening.onSuccess(HttpClientRequest::reset);
      throw abandoned;
    }
  }

  private static RequestOptions options(OutboundRequest request, InetAddress address) {
    EndpointUrl url = request.url();
    return new RequestOptions()
        .setMethod(HttpMethod.valueOf(request.method().name()))
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
        .setHost(url.host())
        .setPort(url.port())
        .setSsl(url.secure())
        .setURI(url.target())
        .setFollowRedirects(false);
  }
}
