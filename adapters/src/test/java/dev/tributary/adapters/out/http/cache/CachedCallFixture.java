package dev.tributary.adapters.out.http.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.http.HttpClientConfig;
import dev.tributary.adapters.out.http.VertxHttpExchange;
import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.TestVertx;
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
import dev.tributary.application.exchange.chain.BreakCircuit;
import dev.tributary.application.exchange.chain.Chains;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.circuit.CircuitBreaker;
import dev.tributary.application.exchange.circuit.InMemoryCircuits;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.exchange.circuit.CircuitPolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Calls with a cache of responses, over real sockets and a real database; the clock is set. */
public abstract class CachedCallFixture {
  static final AtomicLong TASKS = new AtomicLong();
  static final Duration HOUR = Duration.ofHours(1);
  static final CachePolicy PLAIN = policy(HOUR, Duration.ZERO);
  static final CacheConfig LIMITS = new CacheConfig(Duration.ofDays(7), 1000, 100_000_000, 700_000);
  static final TestDatabase DATABASE = TestDatabase.create();
  final FaultServer server = FaultServer.start();
  final Sql sql = new Sql(DATABASE.dataSource());
  final ExchangeJson json = new ExchangeJson(new ObjectMapper());
  final PostgresExchangeReader records = new PostgresExchangeReader(DATABASE.dataSource(), json);
  final PostgresResponseCache cache =
      new PostgresResponseCache(DATABASE.dataSource(), new HeaderJson(new ObjectMapper()), LIMITS);
  final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  final JournalingContext journal = new JournalingContext();
  final RunId run = StoredRun.in(DATABASE.dataSource());
  final long task = TASKS.incrementAndGet();
  final AtomicInteger calls = new AtomicInteger();
  final VertxHttpExchange http =
      new VertxHttpExchange(
          TestVertx.SHARED,
          new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443)),
          HostResolver.system(),
          HttpClientConfig.DEFAULT);
  Instant now = Instant.parse("2026-11-29T12:00:00Z");
  final SendCall sendCall =
      Chains.cached(
          http,
          new PostgresExchanges(DATABASE.dataSource(), json),
          cache,
          accounts,
          new ExchangeConfig(ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, HOUR, 1000),
          () -> now);

  /** The same calls, kept away from an origin for an hour after three failures in a row. */
  SendCall behindCircuits() {
    return Chains.cached(
        http,
        new PostgresExchanges(DATABASE.dataSource(), json),
        cache,
        accounts,
        new ExchangeConfig(ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, HOUR, 1000),
        () -> now,
        new BreakCircuit(
            new CircuitBreaker(
                new InMemoryCircuits(), new CircuitPolicy(3, HOUR, HOUR), () -> now)));
  }

  String send(SendCall chain, CachePolicy policy) {
    return chain.send(call("/rows", HttpMethod.GET, "", policy), journal, CachedCallFixture::text);
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

  static final String JSON = "Content-Type: application/json";

  static CachePolicy policy(Duration ttl, Duration stale) {
    return new CachePolicy(ttl, true, stale, false, List.of());
  }

  String get(CachePolicy policy) {
    return send(call("/rows", HttpMethod.GET, "", policy));
  }

  String send(Call call) {
    return sendCall.send(call, journal, CachedCallFixture::text);
  }

  Call call(String target, HttpMethod method, String body, CachePolicy policy) {
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
            policy,
            false),
        Optional.empty(),
        List.of());
  }

  List<RecordedResponse> responses() {
    return records.list(run, Optional.empty(), Optional.empty(), 100).stream()
        .map(Exchange::response)
        .flatMap(Optional::stream)
        .toList();
  }

  List<CacheUse> uses() {
    return responses().stream().map(RecordedResponse::cache).toList();
  }

  long kept() {
    return sql.first(
            "select count(*) as n from tributary.cached_response where state <> 'RETIRED'",
            row -> row.number("n"))
        .orElseThrow();
  }

  static String text(UsableResponse response) throws IOException {
    return new String(response.response().body().readAllBytes(), UTF_8);
  }
}
