package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests, responses and the reuse of connections. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class VertxHttpExchangeTest extends HttpExchangeFixture {
  @Test
  void sends_method_target_headers_and_body_as_they_are() {
    server.replying(Replies.json("{\"ok\":true}"));
    String httpResponse =
        http.send(request(HttpMethod.POST, "/v1/coupons?count=2", "{\"a\":1}", LONG), this::text);

    assertThat(httpResponse).isEqualTo("{\"ok\":true}");
    ReceivedRequest received = server.received().getFirst();
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.target()).isEqualTo("/v1/coupons?count=2");
    assertThat(received.text()).isEqualTo("{\"a\":1}");
    assertThat(received.header("X-Team")).contains("blue");
    assertThat(received.header("Host")).contains("127.0.0.1:" + server.port());
    assertThat(received.header("Accept-Encoding")).contains("gzip");
    assertThat(received.header("Content-Length")).contains("7");
  }

  @Test
  void gives_status_headers_length_and_address_of_any_response() {
    server.replying(Replies.full(503, List.of("Retry-After: 7"), "busy".getBytes(UTF_8)));
    String body =
        http.send(
            get(LONG),
            httpResponse -> {
              assertThat(httpResponse.status()).isEqualTo(503);
              assertThat(httpResponse.header("retry-after")).contains("7");
              assertThat(httpResponse.length()).hasValue(4);
              assertThat(httpResponse.address()).isEqualTo("127.0.0.1");
              return text(httpResponse);
            });
    assertThat(body).isEqualTo("busy");
  }

  @Test
  void uses_a_connection_again_whose_response_was_read() {
    server.replying(Replies.json("{}"));
    http.send(get(LONG), this::text);
    http.send(get(LONG), httpResponse -> httpResponse.body().readNBytes(2).length);
    http.send(get(LONG), this::text);
    assertThat(server.received()).hasSize(3);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void closes_a_connection_whose_response_was_not_read() {
    server.replying(Replies.json(Replies.jsonOfSize(4_000_000)));
    assertThat(http.<Integer>send(get(LONG), httpResponse -> httpResponse.body().read()))
        .isEqualTo('{');
    http.send(get(LONG), httpResponse -> httpResponse.body().read());
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void passes_over_an_informational_response() {
    server.replying(Replies.afterEarlyHints(Replies.json("{}")));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{}");
  }

  @Test
  void does_not_follow_a_redirect() {
    server.replying(Replies.redirect(server.url("/elsewhere")));
    assertThat(http.<Integer>send(get(LONG), HttpResponse::status)).isEqualTo(302);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void accepts_a_response_that_comes_before_the_request_was_read() {
    server.ignoringBodies().replying(Replies.full(413, List.of(), "too much".getBytes(UTF_8)));
    String body = new String(Replies.jsonOfSize(20_000_000), UTF_8);
    assertThat(
            http.<Integer>send(
                request(HttpMethod.POST, "/", body, LONG), httpResponse -> httpResponse.status()))
        .isEqualTo(413);
  }

  @Test
  void closes_a_connection_whose_request_was_not_sent_to_its_end() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    server.replying(
        (request, wire) -> {
          Replies.full(413, List.of(), new byte[0]).write(request, wire);
          wire.hold(Duration.ofMillis(300));
          wire.readToTheEnd();
          closed.countDown();
        });
    server.ignoringBodies();
    http.send(
        request(HttpMethod.POST, "/", "x".repeat(20_000_000), LONG),
        httpResponse -> httpResponse.status());
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void uses_a_connection_again_whose_response_came_with_the_last_of_the_request() {
    server.replying(Replies.json("{}"));
    for (int i = 0; i < 3; i++) {
      http.send(respondedBeforeItsEnd(), this::text);
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void frees_sockets_and_buffers_of_requests_that_are_not_read() throws Exception {
    int calls = 24;
    CountDownLatch given = new CountDownLatch(calls);
    CountDownLatch reset = new CountDownLatch(calls);
    server.ignoringBodies();
    server.replying(
        (_, wire) -> {
          given.await();
          if (wire.readToAReset()) {
            reset.countDown();
          }
        });
    String body = new String(Replies.jsonOfSize(3_400_000), UTF_8);
    try (VertxHttpExchange wide = exchange(settings(calls, LIMIT), System::nanoTime)) {
      for (int i = 0; i < calls; i++) {
        Thread.ofVirtual()
            .start(
                () -> {
                  OutboundRequest request =
                      request(HttpMethod.POST, "/", body, Duration.ofSeconds(3));
                  assertThatThrownBy(() -> wide.send(request, this::text))
                      .isInstanceOf(ExchangeFailed.class);
                  given.countDown();
                });
      }
      assertThat(reset.await(30, TimeUnit.SECONDS)).as("%s left", reset.getCount()).isTrue();
    }
  }

  @Test
  void streams_a_large_request_body() {
    server.replying(Replies.json("{}"));
    byte[] body = Replies.jsonOfSize(8_000_000);
    http.send(request(HttpMethod.PUT, "/", new String(body, UTF_8), LONG), this::text);
    assertThat(server.received().getFirst().body()).isEqualTo(body);
  }

  /** A body whose end is seen only after the server has responded to its last byte. */
  private OutboundRequest respondedBeforeItsEnd() {
    byte[] bytes = Replies.jsonOfSize(16 * 1024);
    RequestBody body = new SlowToEnd(bytes, Duration.ofMillis(200));
    return new OutboundRequest(
        HttpMethod.POST,
        EndpointUrl.of(server.url("/")),
        List.of(),
        body,
        LIMIT,
        LONG,
        CancelSignal.NEVER);
  }
}
