package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.cache.HeaderJson;
import dev.tributary.adapters.out.postgres.cache.PostgresResponseCache;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchangeReader;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchanges;
import dev.tributary.adapters.out.postgres.exchange.StoredRun;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.JournalingContext;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.cache.CacheConfig;
import dev.tributary.application.exchange.chain.Chains;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.Authentication;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.secret.SecretOrigins;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Responses that are used again, over real sockets and a real database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class CachedCallsTest {
  private static final AtomicLong TASKS = new AtomicLong();
  private static final Duration HOUR = Duration.ofHours(1);
  private static final CachePolicy PLAIN = policy(HOUR, Duration.ZERO);
  private static final CacheConfig LIMITS =
      new CacheConfig(Duration.ofDays(7), 1000, 100_000_000, 700_000);
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Vertx VERTX = Vertx.vertx();

  private final FaultServer server = FaultServer.start();
  private final Sql sql = new Sql(DATABASE.dataSource());
  private final ExchangeJson json = new ExchangeJson(new ObjectMapper());
  private final PostgresExchangeReader records =
      new PostgresExchangeReader(DATABASE.dataSource(), json);
  private final PostgresResponseCache cache =
      new PostgresResponseCache(DATABASE.dataSource(), new HeaderJson(new ObjectMapper()), LIMITS);
  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final JournalingContext journal = new JournalingContext();
  private final RunId run = StoredRun.in(DATABASE.dataSource());
  private final long task = TASKS.incrementAndGet();
  private final AtomicInteger calls = new AtomicInteger();
  private final VertxHttpExchange http =
      new VertxHttpExchange(
          VERTX,
          new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443)),
          HostResolver.system(),
          HttpClientConfig.DEFAULT);
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final SendCall sendCall =
      Chains.cached(
          http,
          new PostgresExchanges(DATABASE.dataSource(), json),
          cache,
          accounts,
          new ExchangeConfig(ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, HOUR, 1000),
          () -> now);

  @AfterAll
  static void stopVertx() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void empty() {
    sql.update("delete from tributary.cached_response");
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void a_fresh_response_needs_no_call() {
    server.replying(Replies.json("{\"a\":1}"), Replies.json("{\"a\":2}"));
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");
    now = now.plus(HOUR).minusSeconds(1);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");

    assertThat(server.received()).hasSize(1);
    assertThat(uses()).containsExactly(CacheUse.HIT, CacheUse.MISS);
    RecordedResponse hit = responses().getFirst();
    assertThat(hit.headers())
        .contains(
            new RecordedHeader("Age", "3599"),
            new RecordedHeader("Content-Type", "application/json"));
    assertThat(hit.body().head()).isEqualTo("{\"a\":1}");
    assertThat(hit.address()).isEmpty();
    assertThat(journal.journal()).extracting(line -> line.key()).contains("exchange.cached");
  }

  @Test
  void a_response_that_the_api_confirms_is_fresh_again() {
    server.replying(
        Replies.full(200, List.of("ETag: \"v1\"", JSON), "{\"a\":1}".getBytes(UTF_8)),
        Replies.status(304, "ETag: \"v1\""));
    get(PLAIN);
    now = now.plus(HOUR);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");
    now = now.plus(HOUR).minusSeconds(1);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");

    assertThat(server.received()).hasSize(2);
    assertThat(server.received().getLast().header("If-None-Match")).contains("\"v1\"");
    assertThat(uses()).containsExactly(CacheUse.HIT, CacheUse.REVALIDATED, CacheUse.MISS);
    assertThat(responses().get(1).status()).isEqualTo(304);
  }

  @Test
  void a_response_that_has_changed_takes_the_place_of_the_kept_one() {
    String day = "Sun, 29 Nov 2026 11:00:00 GMT";
    server.replying(
        Replies.full(200, List.of("Last-Modified: " + day, JSON), "{\"a\":1}".getBytes(UTF_8)),
        Replies.json("{\"a\":2}"));
    get(PLAIN);
    now = now.plus(HOUR);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":2}");
    assertThat(get(PLAIN)).isEqualTo("{\"a\":2}");
    assertThat(server.received()).hasSize(2);
    assertThat(server.received().getLast().header("If-Modified-Since")).contains(day);
  }

  @Test
  void nothing_is_asked_where_that_is_switched_off() {
    CachePolicy policy = new CachePolicy(HOUR, false, Duration.ZERO, false, List.of());
    server.replying(
        Replies.full(200, List.of("ETag: \"v1\"", JSON), "{}".getBytes(UTF_8)), Replies.json("{}"));
    get(policy);
    now = now.plus(HOUR);
    get(policy);
    assertThat(server.received().getLast().header("If-None-Match")).isEmpty();
  }

  @Test
  void an_older_response_is_used_when_the_api_fails() {
    CachePolicy policy = policy(HOUR, Duration.ofHours(3));
    server.replying(
        Replies.json("{\"a\":1}"),
        Replies.status(503),
        Replies.hangUp(),
        Replies.status(429),
        Replies.status(503));
    get(policy);
    now = now.plus(Duration.ofHours(2));
    assertThat(get(policy)).isEqualTo("{\"a\":1}");
    assertThat(server.received()).hasSize(4);
    assertThat(uses().getFirst()).isEqualTo(CacheUse.STALE);
    assertThat(journal.journal()).extracting(line -> line.key()).contains("exchange.cachedStale");

    now = now.plus(HOUR);
    assertThatThrownBy(() -> get(policy)).isInstanceOf(ExchangeFailed.class);
  }

  @Test
  void a_request_that_the_api_refuses_is_no_outage() {
    CachePolicy policy = policy(HOUR, Duration.ofHours(3));
    server.replying(Replies.json("{}"), Replies.status(404));
    get(policy);
    now = now.plus(Duration.ofHours(2));
    assertThatThrownBy(() -> get(policy)).isInstanceOf(ExchangeFailed.class);
  }

  @Test
  void requests_that_differ_have_responses_of_their_own() {
    server.replying(Replies.json("{}"));
    accounts.add(account("cache-a"), now);
    accounts.add(account("cache-b"), now);
    get(PLAIN);
    send(call("/rows?page=2", HttpMethod.GET, "", PLAIN));
    send(call("/rows", HttpMethod.POST, "{\"a\":1}", PLAIN));
    send(call("/rows", HttpMethod.POST, "{\"a\":2}", PLAIN));
    send(with(new RenderedHeader("Accept-Language", "nl", false)));
    send(with(new RenderedHeader("Accept-Language", "en", false)));
    send(of("cache-a"));
    send(of("cache-b"));
    assertThat(server.received()).hasSize(8);

    send(call("/rows", HttpMethod.POST, "{\"a\":2}", PLAIN));
    send(with(new RenderedHeader("Accept-Language", "en", false)));
    send(of("cache-b"));
    assertThat(server.received()).as("an idempotency key makes no other request").hasSize(8);

    accounts.replace(account("cache-b"), 1, now);
    send(of("cache-b"));
    assertThat(server.received()).as("a changed account may be another customer").hasSize(9);
  }

  @Test
  void ignored_headers_make_no_other_request() {
    CachePolicy policy =
        new CachePolicy(HOUR, true, Duration.ZERO, false, List.of("x-request-number"));
    server.replying(Replies.json("{}"));
    send(with(new RenderedHeader("X-Request-Number", "1", false), policy));
    send(with(new RenderedHeader("X-Request-Number", "2", false), policy));
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_request_with_a_credential_of_its_own_is_sent_each_time() {
    server.replying(Replies.json("{}"));
    send(with(new RenderedHeader("Authorization", "Bearer abc", true)));
    send(with(new RenderedHeader("Authorization", "Bearer abc", true)));
    assertThat(server.received()).hasSize(2);
    assertThat(kept()).isZero();
    assertThat(uses()).containsOnly(CacheUse.NONE);
  }

  @Test
  void what_must_not_be_stored_is_not_kept() {
    for (String header : List.of("Cache-Control: private, No-Store", "Vary: Accept, *")) {
      server.replying(Replies.full(200, List.of(header, JSON), "{}".getBytes(UTF_8)));
      get(PLAIN);
      assertThat(kept()).as(header).isZero();
    }
  }

  @Test
  void no_credential_of_a_response_is_kept() {
    server.replying(
        Replies.full(
            200,
            List.of("Set-Cookie: sid=s3cr3t", "X-Auth-Token: s3cr3t", "X-Rows: 7", JSON),
            "{}".getBytes(UTF_8)));
    get(PLAIN);
    assertThat(
            sql.list(
                "select headers::text as headers from tributary.cached_response",
                row -> row.text("headers")))
        .singleElement()
        .asString()
        .contains("X-Rows", "Content-Type")
        .doesNotContain("s3cr3t", "Cookie", "Content-Length");
  }

  @Test
  void a_response_that_breaks_off_or_is_refused_is_not_kept() {
    server.replying(Replies.truncated(), Replies.json("{\"a\":1}"));
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");
    assertThat(kept()).isEqualTo(1);

    Call refused = call("/refused", HttpMethod.GET, "", PLAIN);
    server.replying(Replies.json("[1]"));
    assertThatThrownBy(
            () ->
                sendCall.send(
                    refused,
                    journal,
                    _ -> {
                      throw new IllegalStateException("no rows");
                    }))
        .hasMessage("no rows");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void a_large_body_is_kept_in_chunks_and_one_that_is_too_large_is_not() {
    String large = random(600_000);
    server.replying(Replies.json(large));
    get(PLAIN);
    assertThat(get(PLAIN)).isEqualTo(large);
    assertThat(server.received()).hasSize(1);
    long chunks =
        sql.first("select count(*) as n from tributary.cached_chunk", row -> row.number("n"))
            .orElseThrow();
    assertThat(chunks).isGreaterThan(5);

    String tooLarge = random(1_200_000);
    server.replying(Replies.json(tooLarge));
    assertThat(send(call("/larger", HttpMethod.GET, "", PLAIN)).length()).isEqualTo(1_200_000);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void old_and_surplus_responses_are_removed() {
    server.replying(Replies.json("{}"));
    for (int i = 0; i < 5; i++) {
      send(call("/rows?page=" + i, HttpMethod.GET, "", PLAIN));
      now = now.plus(HOUR);
    }
    assertThat(cache.removeSome(now, LIMITS, 100)).isZero();
    CacheConfig three = new CacheConfig(Duration.ofDays(7), 3, 100_000, 100_000);
    assertThat(cache.removeSome(now, three, 100)).isEqualTo(2);
    assertThat(kept()).isEqualTo(3);
    CacheConfig small = new CacheConfig(Duration.ofDays(7), 3, bytes() - 1, 100_000);
    assertThat(cache.removeSome(now, small, 100)).isEqualTo(1);
    assertThat(kept()).isEqualTo(2);
    now = now.plus(Duration.ofHours(2));
    assertThat(cache.removeSome(now, LIMITS, 100)).as("those that were retired").isEqualTo(3);
    now = now.plus(Duration.ofDays(7));
    assertThat(cache.removeSome(now, LIMITS, 100)).isEqualTo(2);
    assertThat(cache.removeSome(now, LIMITS, 100)).isZero();
  }

  private static final String JSON = "Content-Type: application/json";

  private static CachePolicy policy(Duration ttl, Duration stale) {
    return new CachePolicy(ttl, true, stale, false, List.of());
  }

  private String get(CachePolicy policy) {
    return send(call("/rows", HttpMethod.GET, "", policy));
  }

  private String send(Call call) {
    return sendCall.send(call, journal, CachedCallsTest::text);
  }

  private Call call(String target, HttpMethod method, String body, CachePolicy policy) {
    return new Call(
        new CallKey(run, new TaskId(task), new ActivityId("api1"), calls.incrementAndGet()),
        method,
        EndpointUrl.of(server.url(target)),
        List.of(),
        RequestBody.of("application/json", body.getBytes(UTF_8)),
        new CallPolicy(
            new ExchangeLimits(
                5_242_880, 50_000_000, Duration.ofSeconds(20), Duration.ofSeconds(60)),
            RetryPolicy.DEFAULT,
            RetrySafety.IDEMPOTENCY_KEY,
            List.of(),
            policy),
        Optional.empty(),
        List.of());
  }

  private Call with(RenderedHeader header) {
    return with(header, PLAIN);
  }

  private Call with(RenderedHeader header, CachePolicy policy) {
    Call call = call("/rows", HttpMethod.GET, "", policy);
    return new Call(
        call.place(),
        call.method(),
        call.url(),
        List.of(header),
        call.body(),
        call.policy(),
        Optional.empty(),
        List.of());
  }

  private Call of(String account) {
    Call call = call("/rows", HttpMethod.GET, "", PLAIN);
    return new Call(
        call.place(),
        call.method(),
        call.url(),
        List.of(),
        call.body(),
        call.policy(),
        Optional.of(new AccountName(account)),
        List.of());
  }

  private ExternalAccount account(String name) {
    return new ExternalAccount(
        new AccountName(name),
        name,
        true,
        SecretOrigins.of(List.of(server.origin())),
        "",
        new Authentication.None());
  }

  private List<RecordedResponse> responses() {
    return records.list(run, Optional.empty(), Optional.empty(), 100).stream()
        .map(Exchange::response)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<CacheUse> uses() {
    return responses().stream().map(RecordedResponse::cache).toList();
  }

  private long kept() {
    return sql.first(
            "select count(*) as n from tributary.cached_response where state <> 'RETIRED'",
            row -> row.number("n"))
        .orElseThrow();
  }

  private long bytes() {
    return sql.first(
            "select sum(stored_bytes)::bigint as n from tributary.cached_response"
                + " where state = 'CURRENT'",
            row -> row.number("n"))
        .orElseThrow();
  }

  /** Text that hardly compresses. */
  private static String random(int bytes) {
    StringBuilder text = new StringBuilder(bytes);
    new Random(1).ints(bytes, 33, 126).forEach(c -> text.append((char) c));
    return text.toString();
  }

  private static String text(UsableResponse response) throws IOException {
    return new String(response.response().body().readAllBytes(), UTF_8);
  }
}
