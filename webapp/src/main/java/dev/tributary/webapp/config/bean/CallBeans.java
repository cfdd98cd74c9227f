package dev.tributary.webapp.config.bean;

import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.chain.AuthenticateCall;
import dev.tributary.application.exchange.chain.BreakCircuit;
import dev.tributary.application.exchange.chain.CheckResponse;
import dev.tributary.application.exchange.chain.RecordAttempt;
import dev.tributary.application.exchange.chain.RefuseUnsafeRepeat;
import dev.tributary.application.exchange.chain.RetryCall;
import dev.tributary.application.exchange.chain.SendAttempt;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.chain.TryCall;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The chains that calls pass, outermost link first. */
public class CallBeans {
  /** What lies before the retries sees a call, what lies behind them each of its attempts. */
  @Produces
  @Singleton
  SendCall sendCall(
      RefuseUnsafeRepeat unsafeRepeat,
      RetryCall retries,
      BreakCircuit circuits,
      AuthenticateCall authentication,
      CheckResponse checks,
      RecordAttempt records,
      SendAttempt attempts,
      ExchangeConfig config,
      InstantSource clock) {
    return new SendCall(
        attempts.behind(List.of(unsafeRepeat, retries, circuits, authentication, checks, records)),
        config,
        clock);
  }

  /** A preview is one attempt, of which nothing is recorded. */
  @Produces
  @Singleton
  TryCall tryCall(
      AuthenticateCall authentication,
      CheckResponse checks,
      SendAttempt attempts,
      ExchangeConfig config,
      InstantSource clock) {
    return new TryCall(attempts, List.of(authentication, checks), config, clock);
  }
}
