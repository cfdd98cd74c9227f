package dev.tributary.application.exchange.chain;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.cache.ResponseCache;
import dev.tributary.application.exchange.chain.cache.KeepResponse;
import dev.tributary.application.exchange.chain.cache.KeptAccounts;
import dev.tributary.application.exchange.chain.cache.KeptResponses;
import dev.tributary.application.exchange.chain.cache.ServeCached;
import dev.tributary.application.exchange.chain.record.RecordAttempt;
import dev.tributary.application.exchange.circuit.CircuitBreaker;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.exchange.recording.Exchanges;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The chain of a run without what its nodes share. */
public final class Chains {
  private Chains() {}

  public static SendCall over(
      HttpExchange http,
      Exchanges exchanges,
      Sleeper sleeper,
      ExchangeConfig config,
      InstantSource clock) {
    return new SendCall(
        new SendAttempt(http, clock)
            .interceptedBy(
                List.of(
                    new RefuseUnsafeRepeat(exchanges),
                    new RetryCall(
                        new RetryPause(sleeper, clock, new Random(1)), exchanges, config, clock),
                    new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000)),
                    new SpendBudget(clock),
                    new RecordAttempt(exchanges, config, clock))),
        config,
        clock);
  }

  /** The same with circuits. */
  static SendCall broken(
      HttpExchange http,
      Exchanges exchanges,
      CircuitBreaker circuits,
      Sleeper sleeper,
      ExchangeConfig config,
      InstantSource clock) {
    return new SendCall(
        new SendAttempt(http, clock)
            .interceptedBy(
                List.of(
                    new RetryCall(
                        new RetryPause(sleeper, clock, new Random(1)), exchanges, config, clock),
                    new BreakCircuit(circuits),
                    new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000)),
                    new RecordAttempt(exchanges, config, clock))),
        config,
        clock);
  }

  /** The same with the cache. */
  public static SendCall cached(
      HttpExchange http,
      Exchanges exchanges,
      ResponseCache cache,
      ExternalAccounts accounts,
      ExchangeConfig config,
      InstantSource clock) {
    CallInterceptor closed =
        new CallInterceptor() {
          @Override
          public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
            return next.send(call, reader);
          }
        };
    return cached(http, exchanges, cache, accounts, config, clock, closed);
  }

  /** The same behind circuits. */
  public static SendCall cached(
      HttpExchange http,
      Exchanges exchanges,
      ResponseCache cache,
      ExternalAccounts accounts,
      ExchangeConfig config,
      InstantSource clock,
      CallInterceptor circuits) {
    CheckResponse checks = new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000));
    RecordAttempt records = new RecordAttempt(exchanges, config, clock);
    KeptResponses kept = new KeptResponses(cache, clock);
    return new SendCall(
        new SendAttempt(http, clock)
            .interceptedBy(
                List.of(
                    new ServeCached(
                        new KeptAccounts(accounts),
                        cache,
                        kept.interceptedBy(List.of(checks, records)),
                        clock),
                    new RetryCall(
                        new RetryPause((_, _) -> {}, clock, new Random(1)),
                        exchanges,
                        config,
                        clock),
                    circuits,
                    checks,
                    new KeepResponse(cache, kept, new KeptAccounts(accounts), clock),
                    records)),
        config,
        clock);
  }
}
