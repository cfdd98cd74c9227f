package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a call is sent again, and when it may not be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendCallRetryTest extends SendCallFixture {
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
  void ends_at_once_when_the_response_asks_for_a_longer_pause_than_is_granted() {
    http.responding(429, "", new ResponseHeader("Retry-After", "3600"));
    ExchangeFailed failed = failure(post("{}"));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.WAIT_TOO_LONG);
    assertThat(failed.failure().arguments()).containsExactly(3600L, 60L);
    assertThat(failed.failure().status()).hasValue(429);
    assertThat(failed.attempts()).isEqualTo(1);
    assertThat(sleeper).isEmpty();
  }

  @Test
  void a_refused_credential_that_is_not_renewed_ends_the_call() {
    http.responding(401, "");
    assertThat(failure(post("{}")).failure().then()).isEqualTo(FailureAction.REFRESH_TOKEN);
    assertThat(http.sent()).hasSize(1);
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

  private static Call once(Call call) {
    return new Call(
        PLACE,
        call.method(),
        call.url(),
        call.headers(),
        call.body(),
        new CallPolicy(
            call.policy().limits(), RetryPolicy.NEVER, call.policy().repeats(), List.of()),
        Optional.empty(),
        call.secrets());
  }
}
