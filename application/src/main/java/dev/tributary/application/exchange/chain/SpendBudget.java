package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.domain.exchange.retry.TotalBudget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Every attempt, redirects included, is spent of the budget that all calls of an execution share.
 */
@ApplicationScoped
public class SpendBudget implements CallInterceptor {
  private final InstantSource clock;

  public SpendBudget(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    TotalBudget budget = call.call().policy().retries().total();
    call.context().spent().ifPresent(spent -> spent.spend(budget, clock.instant()));
    return next.send(call, reader);
  }
}
