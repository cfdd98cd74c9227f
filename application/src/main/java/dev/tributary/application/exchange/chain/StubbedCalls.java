package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.http.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Calls whose response is stubbed: nothing is sent, signed in, repeated or recorded, and the
 * response passes the checks of its call.
 */
@ApplicationScoped
public class StubbedCalls {
  private final CheckResponse checks;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  public StubbedCalls(CheckResponse checks, ExchangeConfig settings, InstantSource clock) {
    this.checks = checks;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Passes {@code response} to the reader. What the reader throws ends the call.
   *
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when the request is too large to
   *     be sent, or the response is not usable
   */
  public <T> T send(
      Call call, CallContext context, HttpResponse response, ResponseReader<T> reader) {
    return new SendCall(
            new StubbedAttempt(response).interceptedBy(List.of(checks)), settings, clock)
        .send(call, context, reader);
  }
}
