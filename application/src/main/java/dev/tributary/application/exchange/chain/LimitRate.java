package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.limit.AccountQuotas;
import dev.tributary.application.limit.LeasedCalls;
import dev.tributary.application.limit.LeasedCalls.Turn.Full;
import dev.tributary.application.limit.LeasedCalls.Turn.Granted;
import dev.tributary.application.limit.QuotaConfig;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.QuotaReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * An attempt begins when the windows of its account have room, over all runs and nodes, and what
 * its response reports of the quota is read. Not so where a redirect led to an origin that is none
 * of the account's.
 */
@ApplicationScoped
public class LimitRate implements CallInterceptor {
  private final AccountOfCall accounts;
  private final AccountQuotas quotas;
  private final LimitWait waits;
  private final QuotaConfig config;
  private final InstantSource clock;

  public LimitRate(
      AccountOfCall accounts,
      AccountQuotas quotas,
      LimitWait waits,
      QuotaConfig config,
      InstantSource clock) {
    this.accounts = accounts;
    this.quotas = quotas;
    this.waits = waits;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    Optional<ExternalAccount> limited =
        accounts
            .of(call)
            .filter(account -> account.limits().counted())
            .filter(account -> account.serves(call.call().url().origin()));
    return limited.isEmpty() ? next.send(call, reader) : send(limited.get(), call, reader, next);
  }

  private <T> T send(
      ExternalAccount account, OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    AccountLimits limits = account.limits();
    int cost = limits.cost(call.call().url().path());
    LeasedCalls calls = quotas.calls(account.name().value(), limits, cost);
    await(calls, account, call);
    return next.send(
        call,
        arrived -> {
          new QuotaReport(clock.instant(), config.longestReset())
              .read(limits, arrived.response()::header)
              .ifPresent(calls::report);
          return reader.read(arrived);
        });
  }

  private void await(LeasedCalls calls, ExternalAccount account, OutgoingCall call) {
    while (true) {
      switch (calls.next(delay -> waits.requireBudget(delay, call))) {
        case Granted(var delay) -> {
          waits.until(delay, call);
          return;
        }
        case Full full -> {
          waits.room(full, account, call);
          accounts.requireUsable(account.name());
        }
      }
    }
  }
}
