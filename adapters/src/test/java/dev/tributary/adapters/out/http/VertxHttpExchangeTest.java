package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.CancelSignal;
import dev.tributary.application.exchange.ExchangeFailed;
import dev.tributary.application.exchange.HttpResponse;
import dev.tributary.application.exchange.OutboundRequest;
import dev.tributary.application.exchange.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class VertxHttpExchangeTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final int LIMIT = 5_242_880;

  private static Vertx vertx;

  private FaultServer server;
  private VertxHttpExchange http;

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void start() {
    server = FaultServer.start();
    TargetPolicy policy = new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443));
    http = new VertxHttpExchange(vertx, policy, HostResolver.system(), HttpClientConfig.DEFAULT);
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

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
  void reads_a_chunked_response() {
    server.replying(Replies.chunked("{\"da", "ta\":[]}"));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{\"data\":[]}");
  }

  @Test
  void hands_invalid_utf_8_on_as_it_came() {
    byte[] bytes = {'"', (byte) 0xc3, (byte) 0x28, '"'};
    server.replying(Replies.json(bytes));
    assertThat(http.<byte[]>send(get(LONG), httpResponse -> httpResponse.body().readAllBytes()))
        .isEqualTo(bytes);
  }

  @Test
  void reads_a_response_that_ends_with_the_connection() {
    server.replying(Replies.untilClose("{\"a\":1}"));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{\"a\":1}");
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{\"a\":1}");
  }

  @Test
  void passes_over_an_informational_response() {
    server.replying(Replies.afterEarlyHints(Replies.json("{}")));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{}");
  }

  @Test
  void unpacks_gzip() {
    server.replying(Replies.gzip(Replies.jsonOfSize(100_000)));
    assertThat(http.<byte[]>send(get(LONG), httpResponse -> httpResponse.body().readAllBytes()))
        .isEqualTo(Replies.jsonOfSize(100_000));
  }

  @Test
  void reads_an_empty_body_as_empty_also_when_it_claims_gzip() {
    server.replying(Replies.status(200, "Content-Encoding: gzip"), Replies.status(204));
    assertThat(http.send(get(LONG), this::text)).isEmpty();
    assertThat(http.send(get(LONG), this::text)).isEmpty();
  }

  @Test
  void accepts_a_response_of_exactly_the_limit() {
    server.replying(Replies.json(Replies.jsonOfSize(LIMIT)));
    assertThat(http.<byte[]>send(get(LONG), httpResponse -> httpResponse.body().readAllBytes()))
        .hasSize(LIMIT);
  }

  @Test
  void refuses_a_response_one_byte_above_the_limit() {
    server.replying(Replies.json(Replies.jsonOfSize(LIMIT + 1)));
    assertFailure(get(LONG), ExchangeErrorCode.RESPONSE_TOO_LARGE, (long) LIMIT);
  }

  @Test
  void refuses_a_gzip_bomb_by_its_unpacked_size() {
    server.replying(Replies.gzip(new byte[200_000_000]));
    assertFailure(get(LONG), ExchangeErrorCode.RESPONSE_TOO_LARGE, (long) LIMIT);
  }

  @Test
  void refuses_broken_gzip() {
    server.replying(
        Replies.full(200, List.of("Content-Encoding: gzip"), "not gzip".getBytes(UTF_8)));
    assertFailure(get(LONG), ExchangeErrorCode.ENCODING, "gzip");
  }

  @Test
  void unpacks_gzip_members_one_after_the_other() throws IOException {
    server.replying(Replies.gzipped(members(10_000)));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{}");
  }

  @Test
  void limits_the_bytes_of_a_compressed_response() throws IOException {
    server.replying(Replies.gzipped(members(10_000)));
    try (VertxHttpExchange limited = exchange(settings(20, 1000), System::nanoTime)) {
      ExchangeFailed failed =
          catchThrowableOfType(ExchangeFailed.class, () -> limited.send(get(LONG), this::text));
      assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.COMPRESSED_TOO_LARGE);
      assertThat(failed.failure().arguments()).containsExactly(1000L);
      assertThat(failed.failure().status()).hasValue(200);
    }
  }

  @Test
  void refuses_other_encodings() {
    server.replying(Replies.full(200, List.of("Content-Encoding: Br-X"), "x".getBytes(UTF_8)));
    assertFailure(get(LONG), ExchangeErrorCode.ENCODING, "Br-X");
  }

  @Test
  void does_not_follow_a_redirect() {
    server.replying(Replies.redirect(server.url("/elsewhere")));
    assertThat(http.<Integer>send(get(LONG), HttpResponse::status)).isEqualTo(302);
    assertThat(server.received()).hasSize(1);
  }

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
  void reports_a_truncated_body() {
    server.replying(Replies.truncated());
    assertFailure(get(LONG), ExchangeErrorCode.CUT);
  }

  @Test
  void reports_truncated_gzip() {
    byte[] whole = Replies.zipped(Replies.jsonOfSize(100_000));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    server.replying(Replies.full(200, List.of("Content-Encoding: gzip"), half));
    assertFailure(get(LONG), ExchangeErrorCode.CUT);
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
  void gives_up_on_a_server_that_does_not_take_the_request() {
    server.ignoringBodies().replying(Replies.silence());
    String body = new String(Replies.jsonOfSize(20_000_000), UTF_8);
    assertFailure(request(HttpMethod.POST, "/", body, SHORT), ExchangeErrorCode.TIMEOUT, 0.7);
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

  @Test
  void cancelling_ends_a_call_that_waits_for_its_response() throws Exception {
    CompletableFuture<Runnable> cancel = new CompletableFuture<>();
    server.replying(
        (_, wire) -> {
          cancel.join().run();
          wire.hold(LONG);
        });
    OutboundRequest request = request(HttpMethod.POST, "/", "{}", LONG, signal(cancel));
    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> http.send(request, this::text));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.CANCELLED);
  }

  @Test
  void cancelling_closes_the_connection_of_a_waiting_call() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.replying(
        (request, wire) -> {
          asked.countDown();
          Replies.slowDrip(Duration.ofMillis(20)).write(request, wire);
        });
    CompletableFuture<Runnable> cancel = new CompletableFuture<>();
    OutboundRequest request = request(HttpMethod.GET, "/", "", LONG, signal(cancel));
    CompletableFuture<ExchangeFailed> failed = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () ->
                failed.complete(
                    catchThrowableOfType(
                        ExchangeFailed.class, () -> http.send(request, this::text))));
    asked.await();
    cancel.join().run();
    assertThat(failed.get().failure().code()).isEqualTo(ExchangeErrorCode.CANCELLED);
  }

  @Test
  void interrupting_the_caller_ends_the_call_and_stays_visible() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.replying(
        (_, wire) -> {
          asked.countDown();
          wire.hold(LONG);
        });
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  ExchangeFailed failed =
                      catchThrowableOfType(
                          ExchangeFailed.class, () -> http.send(get(LONG), this::text));
                  interrupted.complete(
                      Thread.currentThread().isInterrupted()
                          && failed.failure().code() == ExchangeErrorCode.CANCELLED);
                });
    asked.await();
    caller.interrupt();
    assertThat(interrupted.get()).isTrue();
  }

  @Test
  void what_the_reader_throws_comes_out_and_the_connection_is_closed() {
    server.replying(Replies.json(Replies.jsonOfSize(4_000_000)));
    assertThatThrownBy(
            () ->
                http.send(
                    get(LONG),
                    _ -> {
                      throw new IllegalStateException("reader");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("reader");
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

  private VertxHttpExchange exchange(HttpClientConfig settings, LongSupplier nanoTime) {
    TargetPolicy policy = new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443));
    return new VertxHttpExchange(vertx, policy, HostResolver.system(), settings, nanoTime);
  }

  private static HttpClientConfig settings(int connections, long compressedBytes) {
    HttpClientConfig defaultValue = HttpClientConfig.DEFAULT;
    return new HttpClientConfig(
        defaultValue.connectTime(),
        connections,
        defaultValue.idleTime(),
        defaultValue.authorities(),
        defaultValue.headerBytes(),
        compressedBytes);
  }

  private static void greet(ServerSocket server, String greeting) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(greeting.getBytes(UTF_8));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // The client went away: what it had to do.
    }
  }

  /** Members without content, and {@code {}} in the last one. */
  private static byte[] members(int empty) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] nothing = Replies.zipped(new byte[0]);
    for (int i = 0; i < empty; i++) {
      all.write(nothing);
    }
    all.write(Replies.zipped("{}".getBytes(UTF_8)));
    return all.toByteArray();
  }

  private ExchangeFailure assertFailure(
      OutboundRequest request, ExchangeErrorCode code, Object... arguments) {
    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> http.send(request, this::text));
    assertThat(failed).isNotNull();
    assertThat(failed.failure().code()).isEqualTo(code);
    assertThat(failed.failure().arguments()).containsExactly(arguments);
    return failed.failure();
  }

  private String text(HttpResponse httpResponse) throws IOException {
    try (InputStream body = httpResponse.body()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  private OutboundRequest get(Duration time) {
    return get(server.url("/"), time);
  }

  private static OutboundRequest get(String url, Duration time) {
    return new OutboundRequest(
        HttpMethod.GET,
        EndpointUrl.of(url),
        List.of(),
        RequestBody.NONE,
        LIMIT,
        time,
        CancelSignal.NEVER);
  }

  private OutboundRequest request(HttpMethod method, String target, String body, Duration time) {
    return request(method, target, body, time, CancelSignal.NEVER);
  }

  private OutboundRequest request(
      HttpMethod method, String target, String body, Duration time, CancelSignal cancel) {
    return new OutboundRequest(
        method,
        EndpointUrl.of(server.url(target)),
        List.of(new RenderedHeader("X-Team", "blue", false)),
        RequestBody.of(body.getBytes(UTF_8)),
        LIMIT,
        time,
        cancel);
  }

  private static CancelSignal signal(CompletableFuture<Runnable> cancel) {
    return action -> {
      cancel.complete(action);
      return () -> {};
    };
  }
}
