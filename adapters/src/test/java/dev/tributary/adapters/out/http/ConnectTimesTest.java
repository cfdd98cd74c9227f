package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.TestProxy;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long it took to have a connection, over real sockets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ConnectTimesTest extends TransportFixture {
  private static final Duration DELAY = Duration.ofMillis(30);
  private static final int MOST_CALLS = 20;

  @Test
  void the_handshake_is_measured_apart_from_the_connection() {
    FaultServer server = opened(FaultServer.startSecure(SERVER.server(AUTHORITY)));
    server.replying(Replies.json("{}"));
    VertxHttpExchange http = http(server.port());

    ConnectTimes first = times(http, url(server.port()), trusting());
    assertThat(first.dns()).isPresent();
    assertThat(first.connect()).get().matches(Duration::isPositive);
    assertThat(first.tls()).get().matches(Duration::isPositive);

    ConnectTimes later = overOpenConnection(http, url(server.port()), trusting());
    assertThat(later.dns()).isPresent();
    assertThat(later.tls()).isEmpty();
  }

  @Test
  void a_handshake_over_a_proxy_is_measured() throws Exception {
    FaultServer server = opened(FaultServer.startSecure(SERVER.server(AUTHORITY)));
    server.replying(Replies.json("{}"));
    TestProxy proxy = opened(new TestProxy("tributary", "pass-word"));

    ConnectTimes times =
        times(
            http(server.port(), proxy.origin()),
            url(server.port()),
            through(proxy, "tributary", "pass-word"));
    assertThat(times.connect()).isPresent();
    assertThat(times.tls()).get().matches(Duration::isPositive);
  }

  @Test
  void an_older_server_of_an_account_with_http_2_is_measured_alike() {
    FaultServer server = opened(FaultServer.startSecure(SERVER.server(AUTHORITY)));
    server.replying(Replies.json("{}"));
    VertxHttpExchange http = http(server.port());
    Transport transport = with(TlsVersion.TLS_1_2, HttpProtocol.HTTP_2);

    assertThat(times(http, url(server.port()), transport).tls()).isPresent();
    assertThat(overOpenConnection(http, url(server.port()), transport).tls()).isEmpty();
  }

  @Test
  void a_slow_resolver_counts_as_such() {
    FaultServer server = opened(FaultServer.start());
    server.replying(Replies.json("{}"));
    VertxHttpExchange http =
        opened(
            new VertxHttpExchange(
                vertx,
                new TargetPolicy(
                    List.of(AllowedOrigin.of("http://localhost:" + server.port())), Set.of(443)),
                ConnectTimesTest::resolveSlowly,
                HttpClientConfig.DEFAULT));

    ConnectTimes times =
        times(http, "http://localhost:%d/".formatted(server.port()), Transport.DEFAULT);
    assertThat(times.dns()).get().matches(time -> time.compareTo(DELAY) >= 0);
    assertThat(times.connect()).isPresent();
    assertThat(times.tls()).isEqualTo(Optional.empty());
  }

  private static List<InetAddress> resolveSlowly(String name) throws UnknownHostException {
    new ThreadSleeper().sleep(DELAY, CancelSignal.NEVER);
    return List.of(InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1}));
  }

  private static ConnectTimes times(VertxHttpExchange http, String url, Transport transport) {
    return http.send(request(url, transport), ConnectTimesTest::read);
  }

  /** A connection is back in its pool a moment after the response was read. */
  private static ConnectTimes overOpenConnection(
      VertxHttpExchange http, String url, Transport transport) {
    return Stream.generate(() -> times(http, url, transport))
        .limit(MOST_CALLS)
        .filter(times -> times.connect().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static ConnectTimes read(HttpResponse response) throws IOException {
    response.body().readAllBytes();
    return response.connected();
  }
}
