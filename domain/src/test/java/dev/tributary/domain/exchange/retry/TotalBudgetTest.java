package dev.tributary.domain.exchange.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.FailureAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TotalBudgetTest {
  private static final Instant BEGAN = Instant.parse("2026-11-30T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, PT0S, 1000000, P900D,",
    "5, PT0S, 4, P900D,",
    "5, PT0S, 5, PT0S, ATTEMPTS_SPENT",
    "5, PT0S, 6, PT0S, ATTEMPTS_SPENT",
    "0, PT10M, 1000000, PT9M59.999S,",
    "0, PT10M, 0, PT10M, TIME_SPENT",
    "5, PT10M, 4, PT9M,",
    "5, PT10M, 4, PT11M, TIME_SPENT",
    "5, PT10M, 5, PT11M, ATTEMPTS_SPENT"
  })
  void refuses_a_further_attempt_when_it_is_spent(
      long attempts, Duration time, long made, Duration passed, ExchangeErrorCode refusal) {
    TotalBudget budget = new TotalBudget(attempts, time);
    assertThat(budget.refusal(made, BEGAN, BEGAN.plus(passed)).map(ExchangeFailure::code))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @Test
  void its_refusal_says_how_much_was_spent_of_how_much_and_ends_the_call() {
    TotalBudget budget = new TotalBudget(5, Duration.ofMinutes(10));
    ExchangeFailure attempts = budget.refusal(5, BEGAN, BEGAN).orElseThrow();
    ExchangeFailure time = budget.refusal(1, BEGAN, BEGAN.plusSeconds(700)).orElseThrow();
    assertThat(attempts.arguments()).containsExactly(5L, 5L);
    assertThat(time.arguments()).containsExactly(700L, 600L);
    assertThat(attempts.then()).isEqualTo(FailureAction.FAIL);
    assertThat(time.then()).isEqualTo(FailureAction.FAIL);
  }

  @Test
  void is_given_with_either_limit() {
    assertThat(TotalBudget.NONE.isSet()).isFalse();
    assertThat(new TotalBudget(1, Duration.ZERO).isSet()).isTrue();
    assertThat(new TotalBudget(0, Duration.ofSeconds(1)).isSet()).isTrue();
  }

  @Test
  void has_no_negative_part() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TotalBudget(-1, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TotalBudget(0, Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TotalBudget(TotalBudget.MOST_ATTEMPTS + 1, Duration.ZERO));
  }
}
