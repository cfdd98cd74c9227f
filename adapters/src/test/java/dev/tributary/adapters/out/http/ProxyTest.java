package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.TestProxy;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls through a proxy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ProxyTest extends TransportFixture {
  private FaultServer server;
  private TestProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server = opened(FaultServer.startSecure(SERVER.server(AUTHORITY)));
    server.replying(Replies.json("{}"));
    proxy = opened(new TestProxy("tributary", "pass-word"));
  }

  @Test
  void the_proxy_connects_to_the_checked_address_and_the_server_sees_its_name() {
    VertxHttpExchange http = http(server.port(), proxy.origin());
    Transport transport = through(proxy, "tributary", "pass-word");

    assertThat(send(http, url(server.port()), transport)).isEqualTo("{}");
    assertThat(send(http, url(server.port()), transport)).isEqualTo("{}");

    assertThat(proxy.requests())
        .as("one tunnel, reused")
        .containsExactly("CONNECT 127.0.0.1:%d HTTP/1.1".formatted(server.port()));
    assertThat(server.received())
        .allMatch(request -> request.header("Host").orElse("").startsWith(HOST))
        .allMatch(request -> request.header("Proxy-Authorization").isEmpty());
  }

  @Test
  void a_name_that_resolves_is_not_resolved_again_by_the_proxy() throws IOException {
    AllowedOrigin target = AllowedOrigin.of("https://%s:%d".formatted(HOST, server.port()));
    InetAddress named = InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
    VertxHttpExchange http =
        opened(
            new VertxHttpExchange(
                vertx,
                new TargetPolicy(List.of(target, AllowedOrigin.of(proxy.origin())), Set.of(443)),
                _ -> List.of(named),
                HttpClientConfig.DEFAULT));

    send(http, url(server.port()), through(proxy, "tributary", "pass-word"));

    assertThat(proxy.requests())
        .containsExactly("CONNECT 127.0.0.1:%d HTTP/1.1".formatted(server.port()));
  }

  @Test
  void wrong_credentials_are_reported_with_the_status_of_the_proxy() {
    VertxHttpExchange http = http(server.port(), proxy.origin());

    ExchangeFailure failure =
        failure(http, url(server.port()), through(proxy, "tributary", "wrong"));

    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.PROXY_FAILED);
    assertThat(failure.arguments()).containsExactly(proxy.origin(), HOST, "HTTP - 407");
    assertThat(failure.sent()).isFalse();
    assertThat(server.connections()).isZero();
  }

  @Test
  void a_proxy_that_is_not_there_is_reported() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String gone = "http://127.0.0.1:" + port;

    ExchangeFailure failure =
        failure(
            http(server.port(), gone), url(server.port()), through(gone, "tributary", "pass-word"));

    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.PROXY_FAILED);
  }

  @Test
  void a_proxy_that_the_operator_has_not_listed_is_not_connected_to() {
    ExchangeFailure failure =
        failure(http(server.port()), url(server.port()), through(proxy, "tributary", "pass-word"));

    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.PROXY_NOT_ALLOWED);
    assertThat(failure.arguments()).containsExactly(proxy.origin());
    assertThat(proxy.requests()).isEmpty();
  }

  @Test
  void a_proxy_reaches_no_address_that_the_guard_refuses() throws IOException {
    InetAddress inside = InetAddress.getByAddress("inside.test", new byte[] {10, 0, 0, 7});
    VertxHttpExchange http =
        opened(
            new VertxHttpExchange(
                vertx,
                new TargetPolicy(List.of(AllowedOrigin.of(proxy.origin())), Set.of(443)),
                _ -> List.of(inside),
                HttpClientConfig.DEFAULT));

    ExchangeFailure failure =
        failure(http, "https://inside.test/", through(proxy, "tributary", "pass-word"));

    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.ADDRESS_REFUSED);
    assertThat(proxy.requests()).isEmpty();
  }
}
