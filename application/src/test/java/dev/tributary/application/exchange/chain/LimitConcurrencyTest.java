package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.account.Accounts;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.limit.AccountQuotas;
import dev.tributary.application.limit.InMemoryRateLimits;
import dev.tributary.application.limit.PermitLimit;
import dev.tributary.application.limit.RateLimits;
import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.QuotaHeaders;
import dev.tributary.domain.waiting.Awaited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls of an account that wait for one of its permits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitConcurrencyTest extends SendCallFixture {
  private static final PermitLimit ONE = new PermitLimit("account/coupons", 1);

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final InMemoryRateLimits.Store store =
      new InMemoryRateLimits.Store(() -> now.toEpochMilli() * 1_000_000);
  private final RateLimits other = new InMemoryRateLimits("other", store);
  private Runnable onSleep = () -> {};
  private TotalBudget total = TotalBudget.NONE;
  private final CallSender sender =
      new SendAttempt(http, () -> now)
          .interceptedBy(
              List.of(
                  new RetryCall(
                      new RetryPause((_, _) -> {}, () -> now, new Random(1)),
                      exchanges,
                      config,
                      () -> now),
                  new LimitConcurrency(
                      new AccountOfCall(accounts),
                      new AccountQuotas(
                          new InMemoryRateLimits("mine", store),
                          () -> now.toEpochMilli() * 1_000_000),
                      new LimitWait((time, _) -> wait(time), config, () -> now),
                      () -> now)));

  LimitConcurrencyTest() {
    accounts.add(
        Accounts.limited(
            new AccountName("coupons"),
            new AccountLimits(List.of(), List.of(), QuotaHeaders.NONE, 0, OptionalInt.of(1))),
        now);
    http.responding(200, "{}");
  }

  @Override
  Duration longestPause() {
    return Duration.ofSeconds(10);
  }

  @Test
  void a_call_waits_until_another_node_returns_its_permit() {
    Permit held = other.acquire(ONE).orElseThrow();
    onSleep =
        () -> {
          if (sleeper.size() == 10) {
            held.close();
          }
        };

    assertThat(send()).isEqualTo("{}");
    assertThat(sleeper).hasSizeBetween(10, 16);
  }

  @Test
  void a_call_that_waited_long_lets_the_task_wait() {
    var _ = other.acquire(ONE).orElseThrow();

    CallPaused paused = catchThrowableOfType(CallPaused.class, this::send);

    assertThat(paused.waitsFor().awaited())
        .isEqualTo(new Awaited.Limit("coupons", "concurrency 1"));
    assertThat(paused.waitsFor().until()).contains(now.plusSeconds(10));
    assertThat(http.sent()).isEmpty();
  }

  @Test
  void a_call_waits_no_longer_than_the_budget_of_all_calls() {
    var _ = other.acquire(ONE).orElseThrow();
    context.spending(new SpentBudget(0, now));
    total = new TotalBudget(0, Duration.ofSeconds(1));
    Instant begin = now;

    ExchangeFailed failed = catchThrowableOfType(ExchangeFailed.class, this::send);

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TIME_SPENT);
    assertThat(Duration.between(begin, now)).isLessThan(Duration.ofSeconds(1));
    assertThat(sleeper).isNotEmpty();
    assertThat(http.sent()).isEmpty();
  }

  private void wait(Duration time) {
    sleeper.add(time);
    now = now.plus(time);
    onSleep.run();
  }

  private String send() {
    Call call = post("{}");
    Call named =
        new Call(
            call.place(),
            call.method(),
            call.url(),
            List.of(),
            call.body(),
            within(total, call.policy()),
            Optional.of(new AccountName("coupons")),
            List.of());
    return sender.send(
        new OutgoingCall(PreparedCall.of(named, KEPT), context, now.plusSeconds(60)),
        SendCallFixture::text);
  }
}
