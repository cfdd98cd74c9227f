package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.circuit.CircuitBreaker;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Sends nothing to an account or origin that has failed too often in a row; from time to time one
 * call tries it. What responds is well, whatever it contains, also a response that postpones the
 * call.
 */
@ApplicationScoped
public class BreakCircuit implements CallInterceptor {
  private final CircuitBreaker breaker;

  public BreakCircuit(CircuitBreaker breaker) {
    this.breaker = breaker;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    String key = key(call.call());
    breaker
        .refusal(key)
        .ifPresent(
            until -> {
              throw refused(key, until);
            });
    try {
      T result = next.send(call, reader);
      breaker.succeeded(key);
      return result;
    } catch (UnusableResponse unusable) {
      breaker.succeeded(key);
      throw unusable;
    } catch (ExchangeFailed failed) {
      ended(key, failed.failure(), call);
      throw failed;
    }
  }

  /** The name of an account has another form than an origin. */
  private static String key(Call call) {
    return call.account().map(AccountName::value).orElseGet(() -> call.url().origin());
  }

  private void ended(String key, ExchangeFailure failure, OutgoingCall call) {
    boolean outage =
        failure.then() == FailureAction.RETRY
            && failure.code() != ExchangeErrorCode.RULE
            && !failure.isPostponed()
            && failure.elsewhere().isEmpty();
    if (outage) {
      breaker
          .failed(key)
          .ifPresent(
              open ->
                  call.context()
                      .info(Message.of("exchange.circuitOpen", key, open.until().toString())));
    } else if (failure.status().isPresent()) {
      breaker.succeeded(key);
    }
  }

  private static ExchangeFailed refused(String key, Instant until) {
    return new ExchangeFailed(
        ExchangeFailure.unsent(ExchangeErrorCode.CIRCUIT_OPEN, key, until.toString())
            .withRetryAfter(until.toString()));
  }
}
