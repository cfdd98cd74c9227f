package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.PathCost;
import dev.tributary.domain.limit.QuotaHeaders;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls of an account that wait for room in its windows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitRateTest extends LimitRateFixture {
  @Test
  void a_short_wait_is_made_in_place_and_reported_with_its_end() {
    limited(window(1, 4, WhenReached.HOLD));
    http.responding(200, "{}");
    Instant deadline = outgoing("/").deadline();
    send("/");
    OutgoingCall second = outgoing("/");
    sender.send(second, SendCallFixture::text);

    assertThat(sleeper).hasSize(1);
    assertThat(sleeper.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofMillis(4_100));
    assertThat(lines()).containsExactly("wait.limitUntil");
    assertThat(second.deadline())
        .as("the wait is not part of the call's time")
        .isEqualTo(deadline.plus(sleeper.getFirst()));
  }

  @Test
  void a_long_wait_is_one_of_the_task_and_the_next_execution_calls() {
    limited(window(1, 60, WhenReached.HOLD));
    http.responding(200, "{}");
    send("/");

    CallPaused paused = catchThrowableOfType(CallPaused.class, () -> send("/"));

    assertThat(sleeper).isEmpty();
    assertThat(paused.waitsFor().awaited()).isEqualTo(new Awaited.Limit(NAME, "1 / 1m"));
    Instant end = paused.waitsFor().until().orElseThrow();
    assertThat(end).isBetween(now.plusSeconds(60), now.plusSeconds(61));
    assertThat(context.paused())
        .contains(
            new RetryState(
                0,
                end.plus(ExchangeLimits.DEFAULT.totalTime()),
                "https://api.example.com/",
                OptionalInt.empty()));
    now = end;
    send("/");
    assertThat(http.sent()).hasSize(2);
  }

  @Test
  void a_short_wait_behind_the_budget_of_all_calls_is_not_awaited() {
    limited(window(1, 4, WhenReached.HOLD));
    http.responding(200, "{}");
    send("/");
    context.spending(new SpentBudget(1, now));
    total = new TotalBudget(0, Duration.ofSeconds(3));

    ExchangeFailed failed = catchThrowableOfType(ExchangeFailed.class, () -> send("/"));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TIME_SPENT);
    assertThat(sleeper).isEmpty();
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void a_long_wait_behind_the_budget_of_all_calls_is_not_awaited() {
    limited(window(1, 60, WhenReached.HOLD));
    http.responding(200, "{}");
    send("/");
    context.spending(new SpentBudget(1, now));
    total = new TotalBudget(0, Duration.ofSeconds(59));

    ExchangeFailed failed = catchThrowableOfType(ExchangeFailed.class, () -> send("/"));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TIME_SPENT);
    assertThat(failed.attempts()).isZero();
    assertThat(context.paused()).isEmpty();
    total = new TotalBudget(0, Duration.ofSeconds(62));
    assertThat(catchThrowableOfType(CallPaused.class, () -> send("/"))).isNotNull();
  }

  @Test
  void a_call_that_the_budget_refuses_takes_no_room() {
    limited(window(2, 60, WhenReached.FAIL));
    http.responding(200, "{}");
    send("/");
    context.spending(new SpentBudget(1, now));
    total = new TotalBudget(1, Duration.ZERO);

    ExchangeFailed failed = catchThrowableOfType(ExchangeFailed.class, () -> send("/"));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.ATTEMPTS_SPENT);
    total = TotalBudget.NONE;
    send("/");
    assertThat(http.sent()).hasSize(2);
  }

  @Test
  void a_call_to_another_origin_takes_no_room() {
    limited(window(1, 60, WhenReached.HOLD));
    http.responding(200, "{}");
    OutgoingCall first = outgoing("/");

    sender.send(
        first.redirected(
            HttpMethod.GET, EndpointUrl.of("https://files.example.net/"), RequestBody.NONE),
        SendCallFixture::text);
    sender.send(first, SendCallFixture::text);

    assertThat(http.sent()).hasSize(2);
  }

  @Test
  void a_window_may_fail_instead() {
    limited(window(1, 60, WhenReached.FAIL));
    http.responding(200, "{}");
    send("/");

    ExchangeFailed failed = catchThrowableOfType(ExchangeFailed.class, () -> send("/"));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.QUOTA_REACHED);
    assertThat(failed.failure().arguments()).startsWith(NAME, "1 / 1m");
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void a_path_may_count_as_several_calls() {
    limited(
        new AccountLimits(
            List.of(window(10, 60, WhenReached.FAIL)),
            List.of(new PathCost("/search", 5)),
            QuotaHeaders.NONE,
            0,
            OptionalInt.empty()));
    http.responding(200, "{}");
    send("/search?q=1");
    send("/search");

    assertThat(catchThrowableOfType(ExchangeFailed.class, () -> send("/search"))).isNotNull();
  }

  @Test
  void what_the_API_reports_holds_whatever_its_status() {
    limited(
        new AccountLimits(
            List.of(), List.of(), new QuotaHeaders("Left", "", "Reset"), 0, OptionalInt.empty()));
    http.responding(200, "{}", new ResponseHeader("Left", "0"), new ResponseHeader("Reset", "300"));
    send("/");

    CallPaused paused = catchThrowableOfType(CallPaused.class, () -> send("/"));

    assertThat(paused.waitsFor())
        .isEqualTo(new Wait(new Awaited.Limit(NAME, "Left"), Optional.of(now.plusSeconds(300))));
  }

  @Test
  void an_account_that_was_disabled_while_a_call_waited_stops_it() {
    limited(window(1, 4, WhenReached.HOLD));
    http.responding(200, "{}");
    send("/");
    disableDuringSleep = true;

    ExchangeFailed failed = catchThrowableOfType(ExchangeFailed.class, () -> send("/"));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.ACCOUNT_DISABLED);
    assertThat(http.sent()).hasSize(1);
  }
}
