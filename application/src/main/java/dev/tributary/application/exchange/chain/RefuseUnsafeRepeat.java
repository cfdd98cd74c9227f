package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Refuses a call that must not be repeated when an earlier attempt was under way or had failed as
 * the program ended: the other side may have it. A resume by a person allows the repeat.
 */
@ApplicationScoped
public class RefuseUnsafeRepeat implements CallInterceptor {
  private final Exchanges exchanges;

  public RefuseUnsafeRepeat(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    check(call.call(), call.context());
    return next.send(call, reader);
  }

  private void check(Call call, CallContext context) {
    ExchangeFailure failure =
        ExchangeFailure.withoutResponse(ExchangeErrorCode.MAYBE_SENT, call.place().call());
    if (context.repeated()
        && !call.repeatable()
        && context.write(() -> exchanges.refusesRepeat(call.place(), failure.message()))) {
      throw new ExchangeFailed(failure);
    }
  }
}
