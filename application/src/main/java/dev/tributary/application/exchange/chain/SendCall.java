package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.RetryState;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes one call of a run, through all interceptors. Holds no lock while it waits for the network.
 */
public class SendCall {
  private final CallSender sender;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  /**
   * @param sender with the interceptors of a call, of which the first sees it first
   */
  public SendCall(CallSender sender, ExchangeConfig settings, InstantSource clock) {
    this.sender = sender;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends the call until an attempt brings a usable response, and gives that to the reader. What
   * the reader throws ends the call.
   *
   * @throws dev.tributary.application.exchange.CallPaused when the next attempt follows a long
   *     pause
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when the last attempt brought
   *     none, with the number of attempts; or before the first one, when the call must not be
   *     repeated and may already have been sent
   */
  public <T> T send(Call call, CallContext context, ResponseReader<T> reader) {
    PreparedCall prepared = PreparedCall.of(call, settings.keptBytes());
    return sender.send(new OutgoingCall(prepared, context, deadline(call, context)), reader);
  }

  /** That of the first attempt, when the call goes on after a long pause. */
  private Instant deadline(Call call, CallContext context) {
    return context
        .paused()
        .map(RetryState::deadline)
        .orElseGet(() -> clock.instant().plus(call.policy().limits().totalTime()));
  }
}
