package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.http.BodyReader;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.FramingError;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a response ends, and what its connection may be used for afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ResponseFramingTest {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final int LIMIT = 5_242_880;
  private static final String NEXT = "{\"next\":true}";
  private static final String JSON = "{\"data\":[{\"code\":\"A1\",\"city\":\"Ulm\"}]}";
  private static final Vertx VERTX = Vertx.vertx();

  private final FaultServer server = FaultServer.start();

  /** One connection at most: every exchange needs the one that was kept. */
  private final VertxHttpExchange http =
      new VertxHttpExchange(
          VERTX,
          new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443)),
          HostResolver.system(),
          oneConnection());

  @AfterAll
  static void stopVertx() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acceptable")
  void accepts_what_http_allows(String head, String body, String content) {
    server.replying(
        (_, wire) -> {
          wire.text(head.replace("|", "\r\n") + body);
          wire.close();
        });
    assertThat(http.send(get(), ResponseFramingTest::text)).isEqualTo(content);
  }

  static Stream<Arguments> acceptable() {
    return Stream.of(
        Arguments.of("HTTP/1.1 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Content-Length: 2, 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK\nContent-Length: 2\n\n", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|X-Folded: a|  b|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.0 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.0 200 OK||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Transfer-Encoding: identity||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Transfer-Encoding: Chunked||", "2\r\n{}\r\n0\r\n\r\n", "{}"),
        Arguments.of(
            "HTTP/1.1 200 OK|Transfer-Encoding: chunked||",
            "2;ext=1\r\n{}\r\n0\r\nX-Trailer: 1\r\n\r\n",
            "{}"),
        Arguments.of("HTTP/1.1 100 Continue||HTTP/1.1 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 102 Processing||HTTP/1.1 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of(
            "HTTP/1.1 103 Early Hints|Link: <a>||HTTP/1.1 199 X||HTTP/1.1 200 OK|Content-Length:"
                + " 2||",
            "{}",
            "{}"),
        Arguments.of("HTTP/1.1 204 No Content|Content-Length: 2||", "{}", ""),
        Arguments.of("HTTP/1.1 204 No Content|Transfer-Encoding: chunked||", "0\r\n\r\n", ""),
        Arguments.of("HTTP/1.1 205 Reset Content|Content-Length: 0||", "", ""),
        Arguments.of("HTTP/1.1 304 Not Modified|Content-Length: 20||", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "LENGTHS_DIFFER, Content-Length: 2|Content-Length: 3",
    "LENGTHS_DIFFER, 'Content-Length: 2, 3'",
    "LENGTH_UNREADABLE, Content-Length: abc",
    "LENGTH_UNREADABLE, Content-Length: -1",
    "LENGTH_UNREADABLE, Content-Length: +2",
    "LENGTH_UNREADABLE, Content-Length:",
    "LENGTH_UNREADABLE, Content-Length: 99999999999999999999",
    "LENGTH_AND_CHUNKS, Content-Length: 2|Transfer-Encoding: chunked",
    "TRANSFER_CODING, Transfer-Encoding: gzip",
    "TRANSFER_CODING, 'Transfer-Encoding: gzip, chunked'",
    "TRANSFER_CODING, 'Transfer-Encoding: chunked, gzip'",
    "HEADER_LINE, no-colon",
    "HEADER_LINE, X-N\u00fcll: 1",
    "CHUNK, Transfer-Encoding: chunked",
    "UPGRADE, Upgrade: websocket"
  })
  void names_what_is_wrong_with_a_response(FramingError fault, String headers) {
    String status = fault == FramingError.UPGRADE ? "101 Switching Protocols" : "200 OK";
    server.replying(
        Replies.raw(
            "HTTP/1.1 " + status + "\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n{}\r\n"));
    ExchangeFailed failed = failure(get());
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.FRAMING);
    assertThat(failed.failure().arguments()).containsExactly(fault.choice());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/2.0 200 OK",
        "HTTP/1.2 200 OK",
        "ICY 200 OK",
        "HTTP/1.1 two OK",
        "SSH-2.0-OpenSSH_9.6"
      })
  void refuses_what_is_no_http(String line) {
    server.replying(Replies.raw(line + "\r\n\r\n"));
    assertThat(failure(get()).failure().code()).isEqualTo(ExchangeErrorCode.NOT_HTTP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n",
        "\r\n{\"stray\":true}",
        "x",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":\"b\"}",
        "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"
      })
  void bytes_behind_a_response_close_its_connection(String surplus) {
    server.replying(Replies.raw(complete(JSON) + surplus), Replies.json(NEXT));
    assertThat(http.send(get(), ResponseFramingTest::text)).isEqualTo(JSON);
    assertThat(http.send(get(), ResponseFramingTest::text)).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{}"
      })
  void bytes_behind_an_empty_response_close_its_connection(String response) {
    server.replying(Replies.raw(response), Replies.json(NEXT));
    assertThat(http.send(get(), ResponseFramingTest::text)).isEmpty();
    assertThat(http.send(get(), ResponseFramingTest::text)).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void bytes_that_come_later_close_a_connection_that_waits_for_its_next_exchange()
      throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    server.replying(
        (_, wire) -> {
          wire.text(complete(JSON));
          read.await();
          wire.text(complete("{\"stray\":true}"));
          wire.readToTheEnd();
          closed.countDown();
        },
        Replies.json(NEXT));
    assertThat(http.send(get(), ResponseFramingTest::text)).isEqualTo(JSON);
    read.countDown();
    closed.await();
    assertThat(http.send(get(), ResponseFramingTest::text)).isEqualTo(NEXT);
  }

  @Test
  void an_exchange_that_waits_for_the_connection_never_gets_the_bytes_behind_another_response()
      throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    server.replying(
        (_, wire) -> {
          waiting.await();
          wire.text(complete(JSON) + complete("{\"stray\":true}"));
        },
        Replies.json(NEXT));
    CompletableFuture<String> first = started(get(), ResponseFramingTest::text);
    CompletableFuture<String> second = started(get(), ResponseFramingTest::text);
    waiting.countDown();
    assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(JSON, NEXT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void a_refused_response_that_has_ended_leaves_the_connection_to_the_next_exchange(
      String kind, String head, long limit, BodyReader<String> refusal) throws Exception {
    CountDownLatch nextArrived = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    String body = "[" + "1e131071,".repeat(2700) + "!";
    server.replying(
        Replies.raw(
            "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body),
        (request, wire) -> {
          nextArrived.countDown();
          refused.await();
          Replies.json(NEXT).write(request, wire);
        });
    CompletableFuture<CompletableFuture<String>> next = new CompletableFuture<>();
    ExchangeFailed _ =
        catchThrowableOfType(
            ExchangeFailed.class,
            () ->
                http.send(
                    get(limit),
                    httpResponse -> {
                      next.complete(started(get(), ResponseFramingTest::text));
                      awaited(nextArrived);
                      return refusal.read(httpResponse);
                    }));
    refused.countDown();
    assertThat(next.get().get()).as(kind).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(1);
  }

  static Stream<Arguments> refusals() {
    BodyReader<String> all = ResponseFramingTest::text;
    BodyReader<String> some = httpResponse -> "" + httpResponse.body().readNBytes(100).length;
    BodyReader<String> fails =
        httpResponse -> {
          throw new ExchangeFailed(
              dev.tributary.domain.exchange.ExchangeFailure.afterResponse(
                  httpResponse.status(), ExchangeErrorCode.EMPTY, httpResponse.body().read()));
        };
    return Stream.of(
        Arguments.of("malformed for its reader", "200 OK", LIMIT, fails),
        Arguments.of("left unread in the middle", "200 OK", LIMIT, some),
        Arguments.of("status", "500 No", LIMIT, some),
        Arguments.of("redirect", "302 Found\r\nLocation: /", LIMIT, some),
        Arguments.of("too large", "200 OK", 1000L, all),
        Arguments.of("another encoding", "200 OK\r\nContent-Encoding: br", LIMIT, all),
        Arguments.of("broken gzip", "200 OK\r\nContent-Encoding: gzip", LIMIT, all));
  }

  @Test
  void a_refused_response_that_has_not_ended_closes_its_connection() {
    server.replying(
        (_, wire) -> {
          wire.text("HTTP/1.1 500 No\r\nContent-Length: 1000\r\n\r\nhalf");
          wire.readToTheEnd();
        },
        Replies.json(NEXT));
    assertThat(http.<Integer>send(get(), HttpResponse::status)).isEqualTo(500);
    assertThat(http.send(get(), ResponseFramingTest::text)).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(2);
  }

  private CompletableFuture<String> started(OutboundRequest request, BodyReader<String> reader) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(http.send(request, reader));
              } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
              }
            });
    return result;
  }

  private ExchangeFailed failure(OutboundRequest request) {
    return catchThrowableOfType(
        ExchangeFailed.class, () -> http.send(request, ResponseFramingTest::text));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static String complete(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.length(), body);
  }

  private static String text(HttpResponse httpResponse) throws IOException {
    return new String(httpResponse.body().readAllBytes(), UTF_8);
  }

  private OutboundRequest get() {
    return get(LIMIT);
  }

  private OutboundRequest get(long limit) {
    return new OutboundRequest(
        HttpMethod.GET,
        EndpointUrl.of(server.url("/")),
        List.of(),
        RequestBody.NONE,
        limit,
        TIME,
        CancelSignal.NEVER);
  }

  private static HttpClientConfig oneConnection() {
    HttpClientConfig defaults = HttpClientConfig.DEFAULT;
    return new HttpClientConfig(
        defaults.connectTime(),
        1,
        defaults.clients(),
        defaults.idleTime(),
        defaults.authorities(),
        defaults.headerBytes(),
        defaults.compressedBytes());
  }
}
