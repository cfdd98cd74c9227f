package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.retry.TotalBudget;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Attempts end with the budget that all calls of an execution share. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendCallBudgetTest extends SendCallFixture {
  @Test
  void a_retry_that_the_budget_does_not_allow_is_not_sent() {
    context.spending(new SpentBudget(8, now));
    http.responding(503, "").responding(503, "").respondingJson("{}");
    ExchangeFailed failed = failure(within(new TotalBudget(10, Duration.ZERO)));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.ATTEMPTS_SPENT);
    assertThat(failed.failure().arguments()).containsExactly(10L, 10L);
    assertThat(failed.failure().status()).hasValue(503);
    assertThat(failed.attempts()).isEqualTo(2);
    assertThat(http.sent()).hasSize(2);
    assertThat(sleeper).hasSize(1);
  }

  @Test
  void a_call_begins_no_attempt_when_the_budget_is_spent() {
    context.spending(new SpentBudget(10, now));
    http.respondingJson("{}");
    ExchangeFailed failed = failure(within(new TotalBudget(10, Duration.ZERO)));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.ATTEMPTS_SPENT);
    assertThat(failed.failure().status()).isEmpty();
    assertThat(failed.attempts()).isZero();
    assertThat(http.sent()).isEmpty();
  }

  @Test
  void the_status_of_an_attempt_before_a_pause_is_that_of_the_last_one() {
    context.spending(new SpentBudget(10, now));
    context.pause(
        new RetryState(2, now.plusSeconds(60), "https://api.example.com/", OptionalInt.of(429)));
    ExchangeFailed failed = failure(within(new TotalBudget(10, Duration.ZERO)));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.ATTEMPTS_SPENT);
    assertThat(failed.failure().status()).hasValue(429);
    assertThat(failed.attempts()).isEqualTo(2);
  }

  @Test
  void a_pause_beyond_the_time_is_not_awaited() {
    context.spending(new SpentBudget(0, now.minusSeconds(3_560)));
    http.responding(429, "", new ResponseHeader("Retry-After", "50")).respondingJson("{}");
    ExchangeFailed failed = failure(within(new TotalBudget(0, Duration.ofHours(1))));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TIME_SPENT);
    assertThat(failed.failure().arguments()).containsExactly(3_610L, 3_600L);
    assertThat(failed.failure().status()).hasValue(429);
    assertThat(failed.attempts()).isEqualTo(1);
    assertThat(sleeper).isEmpty();
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void every_attempt_is_counted() {
    SpentBudget spent = new SpentBudget(3, now);
    context.spending(spent);
    http.responding(503, "").respondingJson("{}");
    assertThat(send(within(new TotalBudget(10, Duration.ofHours(1))))).isEqualTo("{}");
    assertThat(spent.attempts()).isEqualTo(5);
  }

  private static Call within(TotalBudget total) {
    Call call = post("{}");
    return new Call(
        PLACE,
        call.method(),
        call.url(),
        call.headers(),
        call.body(),
        within(total, call.policy()),
        Optional.empty(),
        call.secrets());
  }
}
