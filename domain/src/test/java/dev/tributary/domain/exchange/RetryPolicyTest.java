package dev.tributary.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

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
  @EnumSource(names = {"TIMEOUT", "CUT", "NOT_CONNECTED", "UNKNOWN_HOST"})
  void tries_again_when_the_network_failed(ExchangeErrorCode code) {
    assertThat(delay(1, ExchangeFailure.withoutResponse(code), true)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TIMEOUT", "CUT", "NOT_CONNECTED", "UNKNOWN_HOST", "STATUS"},
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
    assertThat(RetryPolicy.NEVER.delayAfter(1, status(503), true, NOW, HIGHEST)).isEmpty();
  }

  @Test
  void doubles_the_longest_pause_up_to_the_cap() {
    RetryPolicy many =
        new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ZERO);
    assertThat(pause(many, 1)).hasSeconds(1);
    assertThat(pause(many, 2)).hasSeconds(2);
    assertThat(pause(many, 3)).hasSeconds(4);
    assertThat(pause(many, 4)).hasSeconds(8);
    assertThat(pause(many, 5)).hasSeconds(10);
    assertThat(pause(many, 99)).hasSeconds(10);
  }

  @Property
  void jitters_over_the_whole_pause(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int n) {
    Duration pause =
        RetryPolicy.DEFAULT.delayAfter(n, status(503), true, NOW, new Random(seed)).orElseThrow();
    assertThat(pause).isBetween(Duration.ZERO, Duration.ofSeconds(n));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0, 0",
    "3600, 60",
    "999999999, 60",
    "'Tue, 24 Nov 2026 08:00:30 GMT', 30",
    "'Tue, 24 Nov 2026 07:00:00 GMT', 0",
    "'Wed, 25 Nov 2026 08:00:00 GMT', 60",
    "soon, 0",
    "-5, 0",
    "99999999999999999999, 0",
    "'', 0",
  })
  void waits_as_long_as_retry_after_says_up_to_a_cap(String header, int seconds) {
    assertThat(
            RetryPolicy.DEFAULT.delayAfter(
                1, status(429).withRetryAfter(header), true, NOW, LOWEST))
        .contains(Duration.ofSeconds(seconds));
  }

  @Test
  void does_not_come_back_earlier_than_its_own_pause() {
    assertThat(
            RetryPolicy.DEFAULT.delayAfter(2, status(503).withRetryAfter("1"), true, NOW, HIGHEST))
        .contains(Duration.ofSeconds(2));
  }

  private static Duration pause(RetryPolicy policy, int attempt) {
    return policy.delayAfter(attempt, status(503), true, NOW, HIGHEST).orElseThrow();
  }

  private static Optional<Duration> delay(
      int attempt, ExchangeFailure failure, boolean repeatable) {
    return RetryPolicy.DEFAULT.delayAfter(attempt, failure, repeatable, NOW, HIGHEST);
  }

  private static ExchangeFailure status(int status) {
    return ExchangeFailure.afterResponse(status, ExchangeErrorCode.STATUS, status);
  }
}
