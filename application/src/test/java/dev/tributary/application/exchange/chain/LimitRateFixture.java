package dev.tributary.application.exchange.chain;

import dev.tributary.application.account.Accounts;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.limit.AccountQuotas;
import dev.tributary.application.limit.InMemoryRateLimits;
import dev.tributary.application.limit.QuotaConfig;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.QuotaHeaders;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Calls of an account with limits, which wait by moving the clock. */
abstract class LimitRateFixture extends SendCallFixture {
  static final String NAME = "coupons";

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final InMemoryRateLimits.Store store = new InMemoryRateLimits.Store(() -> nanos(now));
  boolean disableDuringSleep;
  TotalBudget total = TotalBudget.NONE;
  final CallSender sender = new SendAttempt(http, () -> now).interceptedBy(interceptors());

  @Override
  Duration longestPause() {
    return Duration.ofSeconds(10);
  }

  private List<CallInterceptor> interceptors() {
    return List.of(
        new RetryCall(
            new RetryPause((_, _) -> {}, () -> now, new Random(1)), exchanges, config, () -> now),
        rate("node", store, this::wait, () -> now));
  }

  private void wait(Duration time, CancelSignal cancel) {
    sleeper.add(time);
    now = now.plus(time);
    if (disableDuringSleep) {
      ExternalAccount account = accounts.find(new AccountName(NAME)).orElseThrow();
      accounts.replace(account.enabled(false), 1, now);
    }
  }

  LimitRate rate(
      String node, InMemoryRateLimits.Store shared, Sleeper pauses, InstantSource clock) {
    return new LimitRate(
        new AccountOfCall(accounts),
        new AccountQuotas(new InMemoryRateLimits(node, shared), () -> nanos(clock.instant())),
        new LimitWait(pauses, config, clock),
        new QuotaConfig(Duration.ofDays(32)),
        clock);
  }

  List<String> lines() {
    return context.journal().stream()
        .map(Message::key)
        .filter(key -> !key.equals("exchange.invoking"))
        .toList();
  }

  String send(String path) {
    return sender.send(outgoing(path), SendCallFixture::text);
  }

  OutgoingCall outgoing(String path) {
    Call call = post("{}");
    Call named =
        new Call(
            call.place(),
            call.method(),
            EndpointUrl.of("https://api.example.com" + path),
            List.of(),
            call.body(),
            within(total, call.policy()),
            Optional.of(new AccountName(NAME)),
            List.of());
    return new OutgoingCall(
        PreparedCall.of(named, KEPT), context, now.plus(ExchangeLimits.DEFAULT.totalTime()));
  }

  void limited(CallWindow window) {
    limited(
        new AccountLimits(List.of(window), List.of(), QuotaHeaders.NONE, 0, OptionalInt.empty()));
  }

  void limited(AccountLimits limits) {
    accounts.add(Accounts.limited(new AccountName(NAME), limits), now);
  }

  static CallWindow window(int calls, int seconds, WhenReached whenReached) {
    return new CallWindow(calls, Duration.ofSeconds(seconds), Kind.MOVING, whenReached);
  }

  static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }
}
