package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchangeReader;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchanges;
import dev.tributary.adapters.out.postgres.exchange.StoredRun;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.JournalingContext;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.chain.Chains;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.Backoff;
import dev.tributary.domain.exchange.retry.Jitter;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whole calls over real sockets into a real database: what really went out, and what people read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class CallOverTheWireTest {
  private static final AtomicLong TASKS = new AtomicLong();
  private static final ExchangeLimits LIMITS =
      new ExchangeLimits(5_242_880, 5_242_880, Duration.ofSeconds(20), Duration.ofSeconds(60));
  private static final ExchangeLimits IMPATIENT =
      new ExchangeLimits(5_242_880, 5_242_880, Duration.ofMillis(300), Duration.ofSeconds(60));
  private static final RetryPolicy QUICK =
      new RetryPolicy(
          3,
          new Backoff(Duration.ofMillis(5), 2, Duration.ofMillis(5), Jitter.FULL),
          List.of(RetryPolicy.RETRY_AFTER),
          Duration.ofSeconds(5));

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Vertx VERTX = Vertx.vertx();

  private final FaultServer server = FaultServer.start();
  private final ExchangeJson json = new ExchangeJson(new ObjectMapper());
  private final PostgresExchangeReader records =
      new PostgresExchangeReader(DATABASE.dataSource(), json);
  private final VertxHttpExchange http =
      new VertxHttpExchange(
          VERTX,
          new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443)),
          HostResolver.system(),
          HttpClientConfig.DEFAULT);
  private final JournalingContext journal = new JournalingContext();
  private final SendCall sendCall = over(http);
  private final CallKey place =
      new CallKey(
          StoredRun.in(DATABASE.dataSource()),
          new TaskId(TASKS.incrementAndGet()),
          new ActivityId("externalApi1"),
          1);

  @AfterAll
  static void stopVertx() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void a_good_response_leaves_one_request_one_record_and_two_lines() {
    server.replying(Replies.json("{\"data\":[]}"));
    assertThat(send(call(server.url("/coupons?count=2"), LIMITS))).isEqualTo("{\"data\":[]}");
    assertThat(server.received()).hasSize(1);
    assertThat(server.received().getFirst().header("Idempotency-Key"))
        .contains(place.idempotencyKey());
    assertThat(records()).hasSize(1);
    String url = server.url("/coupons?count=2");
    assertThat(journal.journal())
        .extracting(CallOverTheWireTest::words)
        .containsExactly(
            "Invoking API URL '%s'.".formatted(url),
            "Transferring content from '%s' (11 / 11).".formatted(url));
  }

  @Test
  void a_response_of_unknown_length_is_reported_with_a_question_mark() {
    server.replying(Replies.chunked("{\"data\":", "[]}"));
    send(call(server.url("/"), LIMITS));
    assertThat(words(journal.journal().getLast())).endsWith("(11 / ?).");
  }

  @Test
  void a_503_is_repeated_with_the_same_key_and_body() {
    server.replying(Replies.status(503, "Retry-After: 0"), Replies.status(503), Replies.json("{}"));
    send(call(server.url("/"), LIMITS));
    assertThat(server.received()).hasSize(3);
    assertThat(server.received())
        .extracting(request -> request.header("Idempotency-Key").orElse(""), ReceivedRequest::text)
        .containsOnly(tuple(place.idempotencyKey(), "{\"a\":1}"));
    assertThat(words(journal.journal().get(1)))
        .matches("Retrying API URL '.*' due to HTTP - 503 in \\d+ ms, attempt 2\\.");
    assertThat(records()).extracting(Exchange::attempt).containsExactly(3, 2, 1);
  }

  @Test
  void always_503_ends_after_three_requests() {
    server.replying(Replies.status(503));
    ExchangeFailed failed = failure(server.url("/"), LIMITS);
    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(server.received()).hasSize(3);
    assertWords(failed, "Activity failed (reason: 'HTTP - 503').");
  }

  @Test
  void a_401_is_not_repeated() {
    server.replying(Replies.status(401), Replies.json("{}"));
    assertWords(failure(server.url("/"), LIMITS), "Activity failed (reason: 'HTTP - 401').");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_response_of_six_mebibytes() {
    server.replying(Replies.json(Replies.jsonOfSize(6 * 1024 * 1024)));
    ExchangeFailed failed = failure(server.url("/"), LIMITS);
    assertThat(failed.failure().code().id()).isEqualTo("WKF-560239");
    assertWords(failed, "API response exceeded limit (limit: '5242880').");
    assertThat(server.received()).hasSize(1);
    assertThat(records().getFirst().response().orElseThrow().body().head()).startsWith("{\"data\"");
  }

  @Test
  void a_response_one_byte_too_long() {
    server.replying(Replies.json(Replies.jsonOfSize(5_242_881)));
    assertWords(
        failure(server.url("/"), LIMITS), "API response exceeded limit (limit: '5242880').");
  }

  @Test
  void a_gzip_bomb() {
    server.replying(Replies.gzip(new byte[50_000_000]));
    assertWords(
        failure(server.url("/"), LIMITS), "API response exceeded limit (limit: '5242880').");
  }

  @Test
  void a_body_one_byte_too_long_is_never_sent() {
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () -> send(call(server.url("/"), LIMITS, Replies.jsonOfSize(5_242_881))));
    assertWords(failed, "API request body exceeded limit (limit: '5242880').");
    assertThat(server.connections()).isZero();
  }

  @Test
  void a_redirect_is_not_followed() {
    server.replying(Replies.redirect(server.url("/other")), Replies.json("{}"));
    assertWords(
        failure(server.url("/"), LIMITS),
        "Activity failed (reason: 'HTTP - 302'). This redirect is not followed.");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void an_empty_body_is_no_content() {
    server.replying(Replies.status(200, "Content-Type: application/json"));
    assertThat(
            sendCall.<Boolean>send(
                call(server.url("/"), LIMITS),
                journal,
                response -> response.response().noContent()))
        .isTrue();
    assertThat(records().getFirst().failure()).isEmpty();
  }

  @Test
  void a_slow_drip_is_cut_and_repeated() {
    server.replying(Replies.slowDrip(Duration.ofMillis(20)));
    assertWords(
        failure(server.url("/"), IMPATIENT),
        "Activity failed (reason: 'Timeout', limit: 0.3 seconds).");
    assertThat(server.received()).hasSize(3);
  }

  @Test
  void a_reset_in_the_middle_is_repeated_from_the_beginning() {
    server.replying(Replies.resetInTheMiddle(), Replies.json("{\"data\":[]}"));
    assertThat(send(call(server.url("/"), LIMITS))).isEqualTo("{\"data\":[]}");
    assertThat(server.received()).hasSize(2);
    assertThat(records().getLast().failure().map(CallOverTheWireTest::words))
        .contains(
            "Activity failed (reason: 'Connection closed before the response was complete').");
    assertThat(records().getLast().response().orElseThrow().body().head()).isEqualTo("{\"data\":[");
  }

  @Test
  void an_http_url() {
    assertWords(
        failure("http://api.example.com/x?key=1", LIMITS),
        "API URL must be a secure URL (https) (requested URL: 'http://api.example.com/x').");
  }

  @Test
  void an_address_literal() {
    assertWords(
        failure("https://192.168.0.5/", LIMITS),
        "API URL host must not be 'localhost', or IP address literal (URL host: '192.168.0.5').");
  }

  @Test
  void localhost() {
    assertWords(
        failure("https://localhost/", LIMITS),
        "API URL host must not be 'localhost', or IP address literal (URL host: 'localhost').");
  }

  @Test
  void a_name_that_leads_home() {
    try (VertxHttpExchange guarded =
        new VertxHttpExchange(
            VERTX,
            new TargetPolicy(List.of(), Set.of(443)),
            _ -> List.of(InetAddress.ofLiteral("10.0.0.1")),
            HttpClientConfig.DEFAULT)) {
      ExchangeFailed failed =
          catchThrowableOfType(
              ExchangeFailed.class,
              () ->
                  over(guarded)
                      .send(
                          call("https://intra.example.com/", LIMITS),
                          journal,
                          CallOverTheWireTest::text));
      assertWords(
          failed,
          "The host 'intra.example.com' leads to the address 10.0.0.1, which is not public;"
              + " it is not called.");
      assertThat(failed.attempts()).isEqualTo(1);
    }
  }

  @Test
  void every_code_has_a_text_a_cause_and_a_remedy() {
    for (ExchangeErrorCode code : ExchangeErrorCode.values()) {
      for (Locale language : Texts.LANGUAGES) {
        for (String part : List.of("", ".when", ".remedy")) {
          assertThat(Texts.pattern("exchange", code.id() + part, language))
              .as(code.id() + part + " in " + language)
              .isPresent();
        }
        ExchangeFailure any = ExchangeFailure.unsent(code, 7, 7, 7);
        assertThat(Texts.render(any.message(), language)).doesNotContain("{", "}", "''");
      }
    }
  }

  private String send(Call call) {
    return sendCall.send(call, journal, CallOverTheWireTest::text);
  }

  private ExchangeFailed failure(String url, ExchangeLimits limits) {
    return catchThrowableOfType(ExchangeFailed.class, () -> send(call(url, limits)));
  }

  private SendCall over(HttpExchange exchange) {
    return Chains.over(
        exchange,
        new PostgresExchanges(DATABASE.dataSource(), json),
        new ThreadSleeper(),
        new ExchangeConfig(LIMITS, QUICK, Duration.ofSeconds(10), 1000),
        InstantSource.system());
  }

  private List<Exchange> records() {
    return records.list(place.run(), Optional.empty(), Optional.empty(), 10);
  }

  private Call call(String url, ExchangeLimits limits) {
    return call(url, limits, "{\"a\":1}".getBytes(UTF_8));
  }

  private Call call(String url, ExchangeLimits limits, byte[] body) {
    return new Call(
        place,
        HttpMethod.POST,
        EndpointUrl.of(url),
        List.of(),
        RequestBody.of("application/json", body),
        new CallPolicy(limits, QUICK, RetrySafety.IDEMPOTENCY_KEY, List.of()),
        Optional.empty(),
        List.of());
  }

  private static String text(UsableResponse response) throws IOException {
    return new String(response.response().body().readAllBytes(), UTF_8);
  }

  private static void assertWords(ExchangeFailed failed, String english) {
    Message message = failed.failure().message();
    assertThat(words(message)).isEqualTo(english);
    assertThat(Texts.pattern(message.bundle(), message.name() + ".remedy", Locale.ENGLISH))
        .isPresent();
  }

  private static String words(Message message) {
    return Texts.render(message, Locale.ENGLISH);
  }
}
