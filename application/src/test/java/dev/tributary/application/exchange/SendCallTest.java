package dev.tributary.application.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.RetryPolicy;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendCallTest {
  private static final CallKey PLACE =
      new CallKey(new RunId(new UUID(0, 1)), new TaskId(7), new ActivityId("externalApi1"), 1);
  private static final int KEPT = 100;

  private final ScriptedHttp http = new ScriptedHttp();
  private final InMemoryExchanges exchanges = new InMemoryExchanges();
  private final JournalingContext context = new JournalingContext();
  private final List<Duration> sleeper = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");

  private final SendCall sendCall =
      new SendCall(
          http,
          exchanges,
          (time, _) -> {
            sleeper.add(time);
            now = now.plus(time);
          },
          new ExchangeConfig(ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, KEPT),
          () -> now,
          new Random(1));

  @Test
  void gives_the_reader_a_good_response_and_records_it() {
    http.respondingJson("{\"data\":[]}");
    assertThat(send(post("{\"a\":1}"))).isEqualTo("{\"data\":[]}");

    Exchange exchange = exchanges.all().getFirst();
    assertThat(exchange.attempt()).isEqualTo(1);
    assertThat(exchange.request().body().head()).isEqualTo("{\"a\":1}");
    assertThat(exchange.request().hash()).matches("[0-9a-f]{64}");
    assertThat(exchange.response().orElseThrow().status()).isEqualTo(200);
    assertThat(exchange.response().orElseThrow().body().head()).isEqualTo("{\"data\":[]}");
    assertThat(exchange.response().orElseThrow().body().bytes()).isEqualTo(11);
    assertThat(exchange.duration()).isPresent();
    assertThat(exchange.failure()).isEmpty();
  }

  @Test
  void adds_its_own_headers_with_a_key_that_is_the_same_for_every_attempt() {
    http.responding(503, "").respondingJson("{}");
    send(post("{}"));
    assertThat(http.sent()).hasSize(2);
    assertThat(http.sent())
        .allSatisfy(
            request ->
                assertThat(request.headers())
                    .contains(
                        header("Accept", "application/json"),
                        header("Content-Type", "application/json"),
                        header("Idempotency-Key", PLACE.run() + "/7/1")));
  }

  @Test
  void sends_no_key_and_no_content_type_where_there_is_no_need() {
    http.respondingJson("{}");
    send(call(HttpMethod.GET, "", RetrySafety.DECLARED_SAFE));
    assertThat(http.sent().getFirst().headers())
        .containsExactly(header("Accept", "application/json"));
  }

  @Test
  void writes_the_journal_in_the_words_of_the_reference() {
    http.responding(503, "busy").respondingJson("{}");
    send(post("{}"));
    assertThat(context.journal())
        .extracting(Message::key)
        .containsExactly("exchange.invoking", "exchange.retrying", "exchange.transferred");
    assertThat(context.journal().get(1).arguments())
        .containsExactly(
            "https://api.example.com/coupons", "HTTP - 503", sleeper.getFirst().toMillis(), 2);
    assertThat(context.journal().get(2).arguments())
        .containsExactly("https://api.example.com/coupons", "2", "2");
  }

  @Test
  void records_every_attempt_and_gives_up_after_the_last() {
    http.responding(503, "busy");
    ExchangeFailed failed = failure(post("{}"));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.STATUS);
    assertThat(failed.failure().status()).hasValue(503);
    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(failed.times()).isEqualTo(3);
    assertThat(http.sent()).hasSize(3);
    assertThat(exchanges.all()).extracting(Exchange::attempt).containsExactly(1, 2, 3);
    assertThat(exchanges.all())
        .allSatisfy(
            exchange -> {
              assertThat(exchange.failure()).isPresent();
              assertThat(exchange.response().orElseThrow().body().head()).isEqualTo("busy");
            });
  }

  @Test
  void counts_the_attempts_that_failed_like_the_last_one() {
    http.responding(500, "").responding(503, "").responding(503, "");
    ExchangeFailed failed = failure(post("{}"));
    assertThat(failed.failure().status()).hasValue(503);
    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(failed.times()).isEqualTo(2);
  }

  @Test
  void waits_as_long_as_the_response_asks() {
    http.responding(429, "", new ResponseHeader("Retry-After", "7")).respondingJson("{}");
    send(post("{}"));
    assertThat(sleeper).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void does_not_repeat_an_unsafe_post() {
    http.responding(503, "");
    assertThat(failure(call(HttpMethod.POST, "{}", RetrySafety.UNSAFE)).attempts()).isEqualTo(1);
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void does_not_repeat_what_a_repeat_cannot_fix() {
    http.responding(404, "nothing here");
    assertThat(failure(post("{}")).failure().status()).hasValue(404);
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void stops_when_the_time_of_the_whole_call_is_spent() {
    http.responding(503, "", new ResponseHeader("Retry-After", "50"));
    Call call =
        withLimits(new ExchangeLimits(100, 100, Duration.ofSeconds(10), Duration.ofSeconds(60)));
    ExchangeFailed failed = failure(call);
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.BUDGET_SPENT);
    assertThat(failed.failure().arguments()).containsExactly(60L, 2, "HTTP - 503");
    assertThat(failed.failure().status()).hasValue(503);
    assertThat(failed.attempts()).isEqualTo(2);
    assertThat(http.sent()).hasSize(2);
  }

  @Test
  void gives_an_attempt_no_more_time_than_the_call_has_left() {
    http.responding(503, "", new ResponseHeader("Retry-After", "55")).respondingJson("{}");
    send(withLimits(new ExchangeLimits(100, 100, Duration.ofSeconds(10), Duration.ofSeconds(60))));
    assertThat(http.sent())
        .extracting(OutboundRequest::time)
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  @Test
  void refuses_a_redirect_and_names_its_status() {
    http.responding(302, "", new ResponseHeader("Location", "https://elsewhere.example"));
    ExchangeFailure failure = failure(post("{}")).failure();
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.REDIRECT);
    assertThat(failure.arguments()).containsExactly(302);
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void refuses_another_content_type_and_keeps_what_it_said() {
    http.responding(200, "<html>", new ResponseHeader("Content-Type", "text/html"));
    ExchangeFailure failure = failure(post("{}")).failure();
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.CONTENT_TYPE);
    assertThat(failure.arguments()).containsExactly("text/html");
    assertThat(exchanges.all().getFirst().response().orElseThrow().body().head())
        .isEqualTo("<html>");
  }

  @Test
  void refuses_a_missing_content_type() {
    http.responding(200, "{}").responding(200, "{}", new ResponseHeader("Content-Type", ""));
    for (int i = 0; i < 2; i++) {
      ExchangeFailure failure = failure(post("{}")).failure();
      assertThat(failure.code()).isEqualTo(ExchangeErrorCode.NO_CONTENT_TYPE);
      assertThat(failure.arguments()).isEmpty();
    }
  }

  @Test
  void gives_the_reader_the_white_space_before_content() {
    http.respondingJson("\r\n\t {}");
    assertThat(send(post("{}"))).isEqualTo("\r\n\t {}");
  }

  @ParameterizedTest
  @CsvSource({
    "200,''",
    "200,' '",
    "200,'\r\n\t '",
    "201,''",
    "204,''",
    "204,{}",
    "205,''",
    "205,{}"
  })
  void gives_the_reader_a_response_without_content(int status, String body) {
    http.responding(status, body, new ResponseHeader("Content-Type", "application/json"));
    assertThat(
            sendCall.<Boolean>send(
                post("{}"), context, response -> response.response().noContent()))
        .isTrue();
    assertThat(exchanges.all().getFirst().response().orElseThrow().body().head()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({"200,{}", "201,{}", "202,{}", "203,{}"})
  void gives_the_reader_content_of_any_other_success(int status, String body) {
    http.responding(status, body, new ResponseHeader("Content-Type", "application/json"));
    assertThat(
            sendCall.<Boolean>send(
                post("{}"), context, response -> response.response().noContent()))
        .isFalse();
  }

  @Test
  void refuses_a_body_above_its_limit_before_anything_is_recorded() {
    http.respondingJson("{}");
    Call call =
        withLimits(new ExchangeLimits(1, 100, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    ExchangeFailed failed = failure(call);
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.REQUEST_TOO_LARGE);
    assertThat(failed.failure().arguments()).containsExactly(1L);
    assertThat(http.sent()).isEmpty();
    assertThat(exchanges.all()).isEmpty();
  }

  @Test
  void never_sends_another_request_in_the_place_of_an_earlier_one() {
    http.respondingJson("{}");
    send(post("{\"a\":1}"));
    ExchangeFailed failed = failure(post("{\"a\":2}"));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.REQUEST_CHANGED);
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void goes_on_counting_attempts_when_it_is_repeated_after_a_crash() {
    http.respondingJson("{}");
    send(post("{}"));
    send(post("{}"));
    assertThat(exchanges.all()).extracting(Exchange::attempt).containsExactly(1, 2);
  }

  @Test
  void a_renewed_credential_is_the_same_request() {
    http.respondingJson("{}");
    send(authorized("Bearer first-token"));
    send(authorized("Bearer second-token"));
    assertThat(exchanges.all()).hasSize(2);
  }

  @Test
  void keeps_no_secret_anywhere() {
    http.responding(
        500,
        "your token top-secret-1 and your key k3y/two+%",
        new ResponseHeader("X-Echo", "Bearer top-secret-1"),
        new ResponseHeader("Set-Cookie", "anything"));
    ExchangeFailed failed = failure(authorized("Bearer top-secret-1"));
    assertThat(exchanges.all().toString() + context.journal() + failed.failure())
        .doesNotContain("top-secret-1")
        .doesNotContain("k3y/two+%")
        .doesNotContain("k3y%2Ftwo")
        .doesNotContain("anything");
    assertThat(exchanges.all().getFirst().request().headers())
        .contains(new RecordedHeader("Authorization", Secret.MASK));
  }

  @Test
  void masks_user_and_password_of_a_basic_credential() {
    http.responding(401, "no access for aladdin:open-sesame, password open-sesame");
    failure(authorized("Basic YWxhZGRpbjpvcGVuLXNlc2FtZQ=="));
    assertThat(exchanges.all().toString())
        .doesNotContain("open-sesame")
        .doesNotContain("YWxhZGRpbjpvcGVuLXNlc2FtZQ");
  }

  @Test
  void masks_a_secret_that_lies_across_the_cut() {
    http.responding(500, "x".repeat(KEPT - 3) + "top-secret-1");
    failure(authorized("Bearer top-secret-1"));
    assertThat(exchanges.all().getFirst().response().orElseThrow().body().head())
        .hasSize(KEPT)
        .doesNotContain("top");
  }

  @Test
  void masks_a_secret_that_the_content_type_repeats() {
    http.responding(200, "x", new ResponseHeader("Content-Type", "text/top-secret-1"));
    assertThat(failure(authorized("Bearer top-secret-1")).failure().arguments().toString())
        .doesNotContain("top-secret-1");
  }

  @Test
  void masks_a_secret_across_the_end_of_a_content_type_that_is_shortened() {
    String type = "text/" + "x".repeat(190) + "top-secret-1";
    http.responding(200, "x", new ResponseHeader("Content-Type", type));
    assertThat(failure(authorized("Bearer top-secret-1")).failure().arguments().toString())
        .doesNotContain("top");
  }

  @Test
  void cuts_the_recorded_bodies() {
    http.respondingJson("[" + "1,".repeat(500) + "1]");
    send(post("y".repeat(500)));
    Exchange exchange = exchanges.all().getFirst();
    assertThat(exchange.request().body().head()).hasSize(KEPT);
    assertThat(exchange.request().body().bytes()).isEqualTo(500);
    assertThat(exchange.response().orElseThrow().body().head()).hasSize(KEPT);
    assertThat(exchange.response().orElseThrow().body().bytes()).isEqualTo(1003);
  }

  @ParameterizedTest
  @CsvSource({"206, Range", "226, A-IM"})
  void refuses_a_part_that_the_request_did_not_ask_for(int status, String header) {
    http.responding(status, "{}", new ResponseHeader("Content-Type", "application/json"));
    ExchangeFailure failure = failure(post("{}")).failure();
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.PARTIAL);
    assertThat(failure.arguments()).containsExactly(status, header);
    assertThat(http.sent()).hasSize(1);
    assertThat(send(with(header(header.toLowerCase(Locale.ROOT), "x=0-1")))).isEqualTo("{}");
  }

  static Stream<Error> exhausted() {
    return Stream.of(new StackOverflowError(), new OutOfMemoryError());
  }

  @ParameterizedTest
  @MethodSource("exhausted")
  void an_error_while_a_response_is_read_is_a_refused_response(Error error) {
    http.respondingJson("{}");
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    response -> {
                      throw error;
                    }));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.READING_FAILED);
    assertThat(failed.failure().activityFailure().cause()).isEqualTo(ActivityFailure.Cause.REQUEST);
    assertThat(exchanges.all().getFirst().failure()).contains(failed.failure().message());
  }

  @Test
  void records_the_end_in_the_transaction_of_the_reader() {
    http.respondingJson("{}");
    boolean recorded =
        sendCall.send(
            post("{}"),
            context,
            response -> {
              response.response().body().readAllBytes();
              return context.write(
                  () -> {
                    response.end().record();
                    return exchanges.all().getFirst().duration().isPresent();
                  });
            });
    assertThat(recorded).isTrue();
    assertThat(context.writes()).as("prepared, used").isEqualTo(2);
    assertThat(context.journal().getLast().key()).isEqualTo("exchange.transferred");
  }

  @Test
  void does_not_repeat_silently_what_may_already_have_been_sent() {
    http.respondingJson("{}");
    Call unsafe = call(HttpMethod.POST, "{}", RetrySafety.UNSAFE);
    prepared(unsafe);

    ExchangeFailed failed = failure(unsafe);
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.MAYBE_SENT);
    assertThat(failed.failure().sent()).isTrue();
    assertThat(http.sent()).isEmpty();
    assertThat(exchanges.all()).hasSize(1);
    assertThat(exchanges.all().getFirst().failure()).contains(failed.failure().message());

    assertThat(failure(unsafe).failure().code()).isEqualTo(ExchangeErrorCode.MAYBE_SENT);

    exchanges.allowRepeat(PLACE.task());
    assertThat(send(unsafe)).as("resumed by a person").isEqualTo("{}");
    assertThat(http.sent()).hasSize(1);
  }

  static Stream<Arguments> failedAttempts() {
    return Stream.of(
        Arguments.of(ExchangeFailure.afterResponse(500, ExchangeErrorCode.STATUS, 500), true),
        Arguments.of(ExchangeFailure.withoutResponse(ExchangeErrorCode.TIMEOUT, 10), true),
        Arguments.of(ExchangeFailure.withoutResponse(ExchangeErrorCode.CUT), true),
        Arguments.of(ExchangeFailure.unsent(ExchangeErrorCode.NOT_CONNECTED), false),
        Arguments.of(ExchangeFailure.unsent(ExchangeErrorCode.UNKNOWN_HOST), false));
  }

  @ParameterizedTest
  @MethodSource("failedAttempts")
  void does_not_repeat_silently_what_had_failed_after_it_was_sent(
      ExchangeFailure failure, boolean refused) {
    http.failing(failure).respondingJson("{}");
    Call unsafe = once(call(HttpMethod.POST, "{}", RetrySafety.UNSAFE));
    assertThat(failure(unsafe).failure()).isEqualTo(failure);

    if (refused) {
      assertThat(failure(unsafe).failure().code()).isEqualTo(ExchangeErrorCode.MAYBE_SENT);
      assertThat(exchanges.all())
          .extracting(Exchange::failure)
          .containsExactly(Optional.of(failure.message()));
      exchanges.allowRepeat(PLACE.task());
    }
    assertThat(send(unsafe)).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, IDEMPOTENCY_KEY",
    "POST, DECLARED_SAFE",
    "GET, UNSAFE",
    "PUT, UNSAFE",
    "DELETE, UNSAFE"
  })
  void repeats_what_is_safe_to_repeat(HttpMethod method, RetrySafety retrySafety) {
    http.respondingJson("{}");
    Call safe = call(method, "{}", retrySafety);
    prepared(safe);
    assertThat(send(safe)).isEqualTo("{}");
    assertThat(exchanges.all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"UNSAFE, true, true", "UNSAFE, false, false", "IDEMPOTENCY_KEY, true, false"})
  void a_cancelled_call_that_may_have_been_sent_has_no_end(
      RetrySafety retrySafety, boolean sent, boolean endless) {
    http.failing(ExchangeFailure.withoutStatus(sent, ExchangeErrorCode.CANCELLED))
        .respondingJson("{}");
    Call call = call(HttpMethod.POST, "{}", retrySafety);
    assertThat(failure(call).failure().code()).isEqualTo(ExchangeErrorCode.CANCELLED);
    assertThat(exchanges.all().getFirst().failure().isEmpty()).isEqualTo(endless);
    if (endless) {
      assertThat(failure(call).failure().code()).isEqualTo(ExchangeErrorCode.MAYBE_SENT);
    } else {
      assertThat(send(call)).isEqualTo("{}");
    }
  }

  @Test
  void a_call_whose_reader_was_stopped_may_have_been_sent() {
    http.respondingJson("{}");
    Call unsafe = call(HttpMethod.POST, "{}", RetrySafety.UNSAFE);
    assertThatThrownBy(
            () ->
                sendCall.send(
                    unsafe,
                    context,
                    _ -> {
                      throw new IllegalStateException("database gone");
                    }))
        .hasMessage("database gone");
    assertThat(failure(unsafe).failure().code()).isEqualTo(ExchangeErrorCode.MAYBE_SENT);
  }

  @Test
  void texts_of_the_other_side_are_printable_and_short() {
    http.responding(
        200, "x", new ResponseHeader("Content-Type", "a\u202eb\u0007" + "c".repeat(5000)));
    assertThat(failure(post("{}")).failure().arguments())
        .containsExactly("a?b?" + "c".repeat(196) + "…");
  }

  @Test
  void an_exception_of_the_reader_ends_the_call_and_the_response_is_recorded() {
    http.respondingJson("{");
    assertThatThrownBy(
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    response -> {
                      response.response().body().readAllBytes();
                      throw new IllegalStateException("malformed");
                    }))
        .hasMessage("malformed");
    assertThat(http.sent()).hasSize(1);
    assertThat(exchanges.all().getFirst().response()).isPresent();
    assertThat(exchanges.all().getFirst().duration()).isPresent();
  }

  @Test
  void records_why_the_reader_refused_the_response() {
    http.responding(503, "").respondingJson("{");
    UnusableResponse unusable =
        catchThrowableOfType(
            UnusableResponse.class,
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    response -> {
                      throw new UnusableResponse(
                          ExchangeErrorCode.NOT_HTTP,
                          ExchangeErrorCode.NOT_HTTP.with(),
                          response.response().status());
                    }));
    assertThat(unusable.attempts()).isEqualTo(2);
    assertThat(exchanges.all().getLast().failure()).contains(ExchangeErrorCode.NOT_HTTP.with());
  }

  @Test
  void what_stopped_the_reader_comes_out_even_when_nothing_can_be_recorded() {
    http.respondingJson("{}");
    IllegalStateException stopped = new IllegalStateException("database gone");
    context.failingAfter(1);
    assertThatThrownBy(
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    _ -> {
                      throw stopped;
                    }))
        .isSameAs(stopped);
    assertThat(stopped.getSuppressed()).hasSize(1);
  }

  @Test
  void holds_no_transaction_while_it_waits_for_the_network() {
    http.respondingJson("{}");
    boolean writing =
        sendCall.send(
            post("{}"),
            context,
            response -> {
              response.response().body().readAllBytes();
              return context.writing();
            });
    assertThat(writing).isFalse();
    assertThat(context.writes()).isEqualTo(2);
  }

  private String send(Call call) {
    return sendCall.send(call, context, SendCallTest::text);
  }

  /** As a program leaves it that was killed while the call was under way. */
  private void prepared(Call call) {
    exchanges.prepare(PLACE, PreparedCall.of(call, KEPT).request(), now);
  }

  private ExchangeFailed failure(Call call) {
    return catchThrowableOfType(ExchangeFailed.class, () -> send(call));
  }

  private static String text(UsableResponse response) throws IOException {
    return new String(response.response().body().readAllBytes(), UTF_8);
  }

  private static RenderedHeader header(String name, String value) {
    return new RenderedHeader(name, value, false);
  }

  private static Call post(String body) {
    return call(HttpMethod.POST, body, RetrySafety.IDEMPOTENCY_KEY);
  }

  private static Call call(HttpMethod method, String body, RetrySafety retrySafety) {
    return new Call(
        PLACE,
        method,
        EndpointUrl.of("https://api.example.com/coupons"),
        List.of(),
        RequestBody.of(body.getBytes(UTF_8)),
        ExchangeLimits.DEFAULT,
        RetryPolicy.DEFAULT,
        retrySafety,
        List.of());
  }

  private static Call once(Call call) {
    return new Call(
        PLACE,
        call.method(),
        call.url(),
        call.headers(),
        call.body(),
        call.limits(),
        RetryPolicy.NEVER,
        call.repeats(),
        call.secrets());
  }

  private static Call with(RenderedHeader header) {
    Call call = post("{}");
    return new Call(
        new CallKey(PLACE.run(), PLACE.task(), PLACE.activity(), 2),
        call.method(),
        call.url(),
        List.of(header),
        call.body(),
        call.limits(),
        call.retries(),
        call.repeats(),
        call.secrets());
  }

  private static Call withLimits(ExchangeLimits limits) {
    Call call = post("{}");
    return new Call(
        PLACE,
        call.method(),
        call.url(),
        call.headers(),
        call.body(),
        limits,
        call.retries(),
        call.repeats(),
        call.secrets());
  }

  private static Call authorized(String value) {
    return new Call(
        PLACE,
        HttpMethod.GET,
        EndpointUrl.of("https://api.example.com/coupons?key=k3y%2Ftwo%2B%25"),
        List.of(new RenderedHeader("Authorization", value, true)),
        RequestBody.NONE,
        ExchangeLimits.DEFAULT,
        RetryPolicy.NEVER,
        RetrySafety.IDEMPOTENCY_KEY,
        List.of(new Secret("k3y/two+%")));
  }
}
