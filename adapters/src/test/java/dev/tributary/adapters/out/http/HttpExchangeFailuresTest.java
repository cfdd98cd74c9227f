package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is reported when a server is slow, absent or no HTTP server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HttpExchangeFailuresTest extends HttpExchangeFixture {
  private static final Duration SHORT = Duration.ofMillis(700);

  @Test
  void times_out_on_a_server_that_sends_nothing() {
    server.replying(Replies.silence());
    assertFailure(get(SHORT), ExchangeErrorCode.TIMEOUT, 0.7);
  }

  @Test
  void gives_up_on_headers_that_never_end() {
    server.replying(Replies.slowHeaders(Duration.ofMillis(20)));
    assertFailure(get(SHORT), ExchangeErrorCode.TIMEOUT, 0.7);
  }

  @Test
  void cuts_a_slow_drip() {
    server.replying(Replies.slowDrip(Duration.ofMillis(20)));
    assertFailure(get(SHORT), ExchangeErrorCode.TIMEOUT, 0.7);
  }

  @Test
  void checks_the_deadline_also_while_bytes_are_waiting_to_be_read() {
    server.replying(Replies.json(Replies.jsonOfSize(1_000_000)));
    AtomicLong nanos = new AtomicLong();
    try (VertxHttpExchange timed = exchange(HttpClientConfig.DEFAULT, nanos::get)) {
      ExchangeFailed failed =
          catchThrowableOfType(
              ExchangeFailed.class,
              () ->
                  timed.send(
                      get(LONG),
                      httpResponse -> {
                        int first = httpResponse.body().read();
                        nanos.addAndGet(LONG.toNanos());
                        return first + httpResponse.body().read();
                      }));
      assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TIMEOUT);
    }
  }

  @Test
  void reports_a_reset_in_the_middle() {
    server.replying(Replies.resetInTheMiddle());
    ExchangeFailure failure = assertFailure(get(LONG), ExchangeErrorCode.CUT);
    assertThat(failure.status()).hasValue(200);
    assertThat(failure.sent()).isTrue();
  }

  @Test
  void reports_a_connection_closed_without_response() {
    server.replying(Replies.hangUp());
    ExchangeFailure failure = assertFailure(get(LONG), ExchangeErrorCode.CUT);
    assertThat(failure.sent()).isTrue();
  }

  @Test
  void reports_what_is_no_http() {
    server.replying(Replies.gibberish());
    assertFailure(get(LONG), ExchangeErrorCode.NOT_HTTP);
  }

  @Test
  void refuses_a_head_without_end() {
    server.replying(Replies.status(200, "X-Long: " + "x".repeat(64 * 1024)));
    assertFailure(get(LONG), ExchangeErrorCode.HEADERS_TOO_LARGE, 32_768);
  }

  @Test
  void reports_a_server_without_tls() {
    AllowedOrigin origin = AllowedOrigin.of("https://127.0.0.1:" + server.port());
    TargetPolicy policy = new TargetPolicy(List.of(origin), Set.of());
    try (VertxHttpExchange other =
        new VertxHttpExchange(vertx, policy, HostResolver.system(), HttpClientConfig.DEFAULT)) {
      server.replying(Replies.gibberish());
      ExchangeFailed failed =
          catchThrowableOfType(
              ExchangeFailed.class,
              () -> other.send(get("https://127.0.0.1:" + server.port() + "/", SHORT), this::text));
      assertThat(failed.failure().sent()).isFalse();
    }
  }

  @Test
  void quotes_nothing_that_a_server_sends_instead_of_tls() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greet(plain, "220 secret greeting\r\n".repeat(200)));
      String origin = "https://127.0.0.1:" + plain.getLocalPort();
      TargetPolicy policy = new TargetPolicy(List.of(AllowedOrigin.of(origin)), Set.of());
      try (VertxHttpExchange other =
          new VertxHttpExchange(vertx, policy, HostResolver.system(), HttpClientConfig.DEFAULT)) {
        ExchangeFailed failed =
            catchThrowableOfType(
                ExchangeFailed.class, () -> other.send(get(origin + "/", LONG), this::text));
        assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TLS);
        assertThat(failed.failure().arguments())
            .containsExactly("127.0.0.1", "not an SSL/TLS record");
        assertThat(failed.failure().sent()).isFalse();
      }
    }
  }

  @Test
  void gives_up_on_a_server_that_does_not_take_the_request() {
    server.ignoringBodies().replying(Replies.silence());
    String body = new String(Replies.jsonOfSize(20_000_000), UTF_8);
    assertFailure(request(HttpMethod.POST, "/", body, SHORT), ExchangeErrorCode.TIMEOUT, 0.7);
  }

  @Test
  void reports_a_refused_connection_and_that_nothing_was_sent() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    AllowedOrigin closed = AllowedOrigin.of("http://127.0.0.1:" + port);
    try (VertxHttpExchange other =
        new VertxHttpExchange(
            vertx,
            new TargetPolicy(List.of(closed), Set.of()),
            HostResolver.system(),
            HttpClientConfig.DEFAULT)) {
      ExchangeFailed failed =
          catchThrowableOfType(
              ExchangeFailed.class,
              () -> other.send(get("http://127.0.0.1:" + port + "/", LONG), this::text));
      assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.NOT_CONNECTED);
      assertThat(failed.failure().sent()).isFalse();
    }
  }

  private static void greet(ServerSocket server, String greeting) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(greeting.getBytes(UTF_8));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // The client went away: what it had to do.
    }
  }
}
