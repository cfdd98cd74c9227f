package dev.tributary.webapp.config.bean;

import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.cache.ResponseCache;
import dev.tributary.application.exchange.chain.AuthenticateCall;
import dev.tributary.application.exchange.chain.BreakCircuit;
import dev.tributary.application.exchange.chain.CheckResponse;
import dev.tributary.application.exchange.chain.FollowRedirects;
import dev.tributary.application.exchange.chain.LimitConcurrency;
import dev.tributary.application.exchange.chain.LimitRate;
import dev.tributary.application.exchange.chain.RefuseUnsafeRepeat;
import dev.tributary.application.exchange.chain.RetryCall;
import dev.tributary.application.exchange.chain.SendAttempt;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.chain.SpendBudget;
import dev.tributary.application.exchange.chain.TryCall;
import dev.tributary.application.exchange.chain.cache.KeepResponse;
import dev.tributary.application.exchange.chain.cache.KeptAccounts;
import dev.tributary.application.exchange.chain.cache.KeptResponses;
import dev.tributary.application.exchange.chain.cache.ServeCached;
import dev.tributary.application.exchange.chain.record.ObserveAttempt;
import dev.tributary.application.exchange.chain.record.RecordAttempt;
import dev.tributary.application.limit.AccountQuotas;
import dev.tributary.application.limit.RateLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The chains that calls pass, outermost interceptor first. */
public class CallBeans {
  /** A kept response is checked and recorded like one that is received. */
  @Produces
  @Singleton
  ServeCached serveCached(
      KeptAccounts accounts,
      ResponseCache cache,
      KeptResponses kept,
      CheckResponse checks,
      RecordAttempt records,
      InstantSource clock) {
    return new ServeCached(accounts, cache, kept.interceptedBy(List.of(checks, records)), clock);
  }

  /** What lies before the retries sees a call, what lies behind them each of its attempts. */
  @Produces
  @Singleton
  SendCall sendCall(
      RefuseUnsafeRepeat unsafeRepeat,
      ServeCached cached,
      RetryCall retries,
      BreakCircuit circuits,
      LimitConcurrency concurrency,
      AuthenticateCall authentication,
      CheckResponse checks,
      KeepResponse keep,
      FollowRedirects redirects,
      LimitRate rate,
      SpendBudget budget,
      ObserveAttempt observed,
      RecordAttempt records,
      SendAttempt attempts,
      ExchangeConfig config,
      InstantSource clock) {
    return new SendCall(
        attempts.interceptedBy(
            List.of(
                unsafeRepeat,
                cached,
                retries,
                circuits,
                concurrency,
                authentication,
                checks,
                keep,
                redirects,
                rate,
                budget,
                observed,
                records)),
        config,
        clock);
  }

  @Produces
  @Singleton
  AccountQuotas accountQuotas(RateLimits limits) {
    return new AccountQuotas(limits, System::nanoTime);
  }

  /** A preview is one attempt, of which nothing is recorded. */
  @Produces
  @Singleton
  TryCall tryCall(
      LimitConcurrency concurrency,
      AuthenticateCall authentication,
      CheckResponse checks,
      FollowRedirects redirects,
      LimitRate rate,
      SendAttempt attempts,
      ExchangeConfig config,
      InstantSource clock) {
    return new TryCall(
        attempts, List.of(concurrency, authentication, checks, redirects, rate), config, clock);
  }
}
