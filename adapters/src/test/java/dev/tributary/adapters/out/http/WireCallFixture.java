package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.TestVertx;
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
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.Backoff;
import dev.tributary.domain.exchange.retry.Jitter;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskId;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;

/** Whole calls over real sockets into a real database. */
abstract class WireCallFixture {
  static final AtomicLong TASKS = new AtomicLong();
  static final ExchangeLimits LIMITS =
      new ExchangeLimits(5_242_880, 5_242_880, Duration.ofSeconds(20), Duration.ofSeconds(60));
  static final RetryPolicy QUICK =
      new RetryPolicy(
          3,
          new Backoff(Duration.ofMillis(5), 2, Duration.ofMillis(5), Jitter.FULL),
          List.of(RetryPolicy.RETRY_AFTER),
          Duration.ofSeconds(5),
          TotalBudget.NONE);
  static final TestDatabase DATABASE = TestDatabase.create();
  final FaultServer server = FaultServer.start();
  final ExchangeJson json = new ExchangeJson(new ObjectMapper());
  final PostgresExchangeReader records = new PostgresExchangeReader(DATABASE.dataSource(), json);
  final VertxHttpExchange http =
      new VertxHttpExchange(
          TestVertx.SHARED,
          new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443)),
          HostResolver.system(),
          HttpClientConfig.DEFAULT);
  final JournalingContext journal = new JournalingContext();
  final SendCall sendCall = over(http);
  final CallKey place =
      new CallKey(
          StoredRun.in(DATABASE.dataSource()),
          new TaskId(TASKS.incrementAndGet()),
          new ActivityId("externalApi1"),
          1);

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  String send(Call call) {
    return sendCall.send(call, journal, WireCallFixture::text);
  }

  ExchangeFailed failure(String url, ExchangeLimits limits) {
    return catchThrowableOfType(ExchangeFailed.class, () -> send(call(url, limits)));
  }

  SendCall over(HttpExchange exchange) {
    return Chains.over(
        exchange,
        new PostgresExchanges(DATABASE.dataSource(), json),
        new ThreadSleeper(),
        new ExchangeConfig(LIMITS, QUICK, Duration.ofSeconds(10), 1000),
        InstantSource.system());
  }

  List<Exchange> records() {
    return records.list(place.run(), Optional.empty(), Optional.empty(), 10);
  }

  Call call(String url, ExchangeLimits limits) {
    return call(url, limits, "{\"a\":1}".getBytes(UTF_8));
  }

  Call call(String url, ExchangeLimits limits, byte[] body) {
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

  static String text(UsableResponse response) throws IOException {
    return new String(response.response().body().readAllBytes(), UTF_8);
  }

  static void assertWords(ExchangeFailed failed, String english) {
    Message message = failed.failure().message();
    assertThat(words(message)).isEqualTo(english);
    assertThat(Texts.pattern(message.bundle(), message.name() + ".remedy", Locale.ENGLISH))
        .isPresent();
  }

  static String words(Message message) {
    return Texts.render(message, Locale.ENGLISH);
  }
}
