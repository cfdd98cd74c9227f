package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.HttpExchange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Sends one attempt over the port, within its own time and what the call has left of its total
 * time.
 */
@ApplicationScoped
public class SendAttempt implements CallSender {
  private final HttpExchange http;
  private final InstantSource clock;

  public SendAttempt(HttpExchange http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    return http.send(
        call.prepared().outbound(timeLeft(call), call.context().cancel()),
        response -> reader.read(UsableResponse.unrecorded(response, call.prepared().mask())));
  }

  private Duration timeLeft(OutgoingCall call) {
    Duration left = Duration.between(clock.instant(), call.deadline());
    Duration time = call.call().policy().limits().attemptTime();
    return left.compareTo(time) < 0 ? left : time;
  }
}
