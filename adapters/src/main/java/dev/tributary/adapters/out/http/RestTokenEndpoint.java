package dev.tributary.adapters.out.http;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenRequest;
import dev.tributary.application.account.token.TokenResponse;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.TargetPolicy;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * {@link TokenEndpoint} as a MicroProfile REST client, one for each request: tokens are rarely
 * asked for. The guard checks the address first; the resolver of the process checks it again when
 * the client connects, so that a name that was rebound meanwhile is not reached.
 */
public final class RestTokenEndpoint implements TokenEndpoint, AutoCloseable {
  /** The deadline of a request ends it; the client's own timeout never comes first. */
  private static final Duration AFTER_DEADLINE = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final TimedResolver resolver;
  private final EgressGuard guard;
  private final HttpClientConfig settings;
  private final Transports transports;

  public RestTokenEndpoint(
      Vertx vertx,
      TargetPolicy policy,
      HostResolver hosts,
      HttpClientConfig settings,
      Transports transports) {
    this.vertx = vertx;
    this.resolver = new TimedResolver(hosts);
    this.guard = new EgressGuard(policy, resolver);
    this.settings = settings;
    this.transports = transports;
  }

  @Override
  public TokenResponse request(TokenRequest request) {
    try (Deadline deadline = new Deadline(request.time(), request.cancel(), System::nanoTime)) {
      var _ = guard.targets(request.url(), deadline);
      TokenCall call = new TokenCall(request);
      try (TokenApi client = client(request, call, options(request, deadline))) {
        return deadline.await(call.begin(client), true, cause -> failure(request, cause)).read();
      }
    }
  }

  @Override
  public void close() {
    resolver.close();
  }

  private HttpClientOptions options(TokenRequest request, Deadline deadline) {
    Transport transport = transports.of(request.account(), request.url());
    HttpClientOptions options = OutboundClient.options(vertx, settings, transport);
    Proxies.of(transport, guard, deadline).ifPresent(options::setProxyOptions);
    return options;
  }

  private TokenApi client(TokenRequest request, TokenCall call, HttpClientOptions options) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(URI.create(request.url().origin()))
        .httpClientOptions(options)
        .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(request.time().plus(AFTER_DEADLINE).toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .disableDefaultMapper(true)
        .register(call.headers())
        .build(TokenApi.class);
  }

  private static ExchangeFailed failure(TokenRequest request, Throwable cause) {
    String host = request.url().host();
    for (Throwable next = cause; next != null; next = next.getCause()) {
      switch (next) {
        case ExchangeFailed failed -> {
          return failed;
        }
        case UnknownHostException _ -> {
          return unsent(ExchangeErrorCode.UNKNOWN_HOST, cause, host);
        }
        case ConnectException _ -> {
          return unsent(ExchangeErrorCode.NOT_CONNECTED, cause, host, "-", request.url().port());
        }
        default -> {}
      }
    }
    return TransportFailures.unanswered(host, true, cause);
  }

  private static ExchangeFailed unsent(
      ExchangeErrorCode code, Throwable cause, Object... arguments) {
    return new ExchangeFailed(ExchangeFailure.unsent(code, arguments), cause);
  }
}
