package dev.tributary.application.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.JournalingContext;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.ScriptedHttp;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A call over a scripted API, with a clock that sleeping moves. */
abstract class SendCallFixture {
  static final CallKey PLACE =
      new CallKey(new RunId(new UUID(0, 1)), new TaskId(7), new ActivityId("externalApi1"), 1);

  static final int KEPT = 100;
  final ScriptedHttp http = new ScriptedHttp();
  final InMemoryExchanges exchanges = new InMemoryExchanges();
  final JournalingContext context = new JournalingContext();
  final List<Duration> sleeper = new ArrayList<>();
  Instant now = Instant.parse("2026-11-24T08:00:00Z");

  final ExchangeConfig config =
      new ExchangeConfig(ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, longestPause(), KEPT);

  final SendCall sendCall =
      Chains.over(http, exchanges, (time, _) -> sleep(time), config, () -> now);

  void sleep(Duration time) {
    sleeper.add(time);
    now = now.plus(time);
  }

  /** Between two attempts of one execution. */
  Duration longestPause() {
    return Duration.ofDays(1);
  }

  String send(Call call) {
    return sendCall.send(call, context, SendCallFixture::text);
  }

  /** As a program leaves it that was killed while the call was under way. */
  void prepared(Call call) {
    exchanges.prepare(PLACE, PreparedCall.of(call, KEPT).request(), now);
  }

  ExchangeFailed failure(Call call) {
    return catchThrowableOfType(ExchangeFailed.class, () -> send(call));
  }

  static String text(UsableResponse response) throws IOException {
    return new String(response.response().body().readAllBytes(), UTF_8);
  }

  static CallPolicy within(TotalBudget total, CallPolicy policy) {
    RetryPolicy own = policy.retries();
    return new CallPolicy(
        policy.limits(),
        new RetryPolicy(
            own.attempts(), own.backoff(), own.waitFrom(), own.longestRetryAfter(), total),
        policy.repeats(),
        policy.rules());
  }

  static RenderedHeader header(String name, String value) {
    return new RenderedHeader(name, value, false);
  }

  static Call post(String body) {
    return call(HttpMethod.POST, body, RetrySafety.IDEMPOTENCY_KEY);
  }

  static Call call(HttpMethod method, String body, RetrySafety retrySafety) {
    return new Call(
        PLACE,
        method,
        EndpointUrl.of("https://api.example.com/coupons"),
        List.of(),
        RequestBody.of("application/json", body.getBytes(UTF_8)),
        new CallPolicy(ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, retrySafety, List.of()),
        Optional.empty(),
        List.of());
  }

  static Call with(RenderedHeader header) {
    Call call = post("{}");
    return new Call(
        new CallKey(PLACE.run(), PLACE.task(), PLACE.activity(), 2),
        call.method(),
        call.url(),
        List.of(header),
        call.body(),
        call.policy(),
        Optional.empty(),
        call.secrets());
  }

  static Call withLimits(ExchangeLimits limits) {
    Call call = post("{}");
    return new Call(
        PLACE,
        call.method(),
        call.url(),
        call.headers(),
        call.body(),
        new CallPolicy(
            limits, call.policy().retries(), call.policy().repeats(), call.policy().rules()),
        Optional.empty(),
        call.secrets());
  }

  static Call authorized(String value) {
    return new Call(
        PLACE,
        HttpMethod.GET,
        EndpointUrl.of("https://api.example.com/coupons?key=k3y%2Ftwo%2B%25"),
        List.of(new RenderedHeader("Authorization", value, true)),
        RequestBody.NONE,
        new CallPolicy(
            ExchangeLimits.DEFAULT, RetryPolicy.NEVER, RetrySafety.IDEMPOTENCY_KEY, List.of()),
        Optional.empty(),
        List.of(new Secret("k3y/two+%")));
  }
}
