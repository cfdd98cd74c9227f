package dev.tributary.domain.exchange.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.exchange.retry.NextAttempt.After;
import dev.tributary.domain.exchange.retry.NextAttempt.None;
import dev.tributary.domain.exchange.retry.NextAttempt.TooLate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final RandomGenerator HIGHEST =
      new Random() {
        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };
  private static final RandomGenerator LOWEST =
      new Random() {
        @Override
        public long nextLong(long bound) {
          return 0;
        }
      };

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void tries_again_on_statuses_that_may_pass(int status) {
    assertThat(delay(1, status(status), true)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 422, 501, 505})
  void never_tries_again_on_other_statuses(int status) {
    assertThat(delay(1, status(status), true)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT", "CUT", "NOT_CONNECTED", "UNKNOWN_HOST", "PROXY_FAILED"})
  void tries_again_when_the_network_failed(ExchangeErrorCode code) {
    assertThat(delay(1, ExchangeFailure.withoutResponse(code), true)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TIMEOUT",
        "CUT",
        "NOT_CONNECTED",
        "UNKNOWN_HOST",
        "PROXY_FAILED",
        "STATUS",
        "CIRCUIT_OPEN"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void never_tries_again_what_a_repeat_cannot_fix(ExchangeErrorCode code) {
    assertThat(delay(1, ExchangeFailure.afterResponse(200, code), true)).isEmpty();
    assertThat(delay(1, ExchangeFailure.unsent(code), true)).isEmpty();
  }

  @Test
  void repeats_an_unsafe_request_only_when_nothing_was_done() {
    assertThat(delay(1, ExchangeFailure.withoutResponse(ExchangeErrorCode.TIMEOUT), false))
        .isEmpty();
    assertThat(delay(1, status(503), false)).isEmpty();
    assertThat(delay(1, ExchangeFailure.unsent(ExchangeErrorCode.NOT_CONNECTED), false))
        .isPresent();
    assertThat(delay(1, status(429), false)).isPresent();
  }

  @Test
  void ends_after_the_last_attempt() {
    assertThat(delay(2, status(503), true)).isPresent();
    assertThat(delay(3, status(503), true)).isEmpty();
    assertThat(RetryPolicy.NEVER.next(1, status(503), true, NOW, HIGHEST)).isEqualTo(new None());
  }

  @Property
  void jitters_over_the_whole_pause(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int n) {
    assertThat(pause(RetryPolicy.DEFAULT.next(n, status(503), true, NOW, new Random(seed))))
        .isBetween(Duration.ZERO, Duration.ofSeconds(n));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "0, 0", "60, 60", "soon, 0", "'Tue, 24 Nov 2026 08:00:30 GMT', 30"})
  void waits_as_long_as_the_response_says(String header, int seconds) {
    assertThat(limited(header)).isEqualTo(new After(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"61, 61", "999999999, 999999999", "'Wed, 25 Nov 2026 08:00:00 GMT', 86400"})
  void ends_when_the_response_asks_for_more_than_is_granted(String header, int seconds) {
    assertThat(limited(header)).isEqualTo(new TooLate(Duration.ofSeconds(seconds)));
  }

  @Test
  void does_not_come_back_earlier_than_its_own_pause() {
    assertThat(RetryPolicy.DEFAULT.next(2, status(503).withRetryAfter("1"), true, NOW, HIGHEST))
        .isEqualTo(new After(Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, true, false",
    "RETRY, true, true",
    "RETRY, false, false",
    "RATE_LIMITED, false, true",
    "REFRESH_TOKEN, true, false",
  })
  void follows_the_action_of_a_rule(FailureAction then, boolean repeatable, boolean again) {
    ExchangeFailure failure =
        ExchangeFailure.afterResponse(200, ExchangeErrorCode.RULE, 1, 200, "").then(then);
    assertThat(delay(1, failure, repeatable).isPresent()).isEqualTo(again);
  }

  private static NextAttempt limited(String header) {
    return RetryPolicy.DEFAULT.next(1, status(429).withRetryAfter(header), true, NOW, LOWEST);
  }

  private static Duration pause(NextAttempt next) {
    return ((After) next).pause();
  }

  private static Optional<Duration> delay(
      int attempt, ExchangeFailure failure, boolean repeatable) {
    return RetryPolicy.DEFAULT.next(attempt, failure, repeatable, NOW, HIGHEST)
            instanceof After(var pause)
        ? Optional.of(pause)
        : Optional.empty();
  }

  private static ExchangeFailure status(int status) {
    return ExchangeFailure.afterResponse(status, ExchangeErrorCode.STATUS, status);
  }
}
