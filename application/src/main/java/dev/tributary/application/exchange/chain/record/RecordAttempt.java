package dev.tributary.application.exchange.chain.record;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Records each attempt before it is sent, and how it ended, without a secret of the call. The first
 * one stands in the journal, once the credential is known that its address may repeat.
 */
@ApplicationScoped
public class RecordAttempt implements CallInterceptor {
  private final Exchanges exchanges;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  public RecordAttempt(Exchanges exchanges, ExchangeConfig settings, InstantSource clock) {
    this.exchanges = exchanges;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    if (call.begins()) {
      call.context().trace(Message.of("exchange.invoking", call.shownUrl()));
    }
    AttemptRecord record = AttemptRecord.begin(call, exchanges, clock, settings.keptBytes());
    try {
      T result = next.send(call, arrived -> reader.read(record.observed(arrived)));
      record.succeeded();
      return result;
    } catch (ExchangeFailed failed) {
      ExchangeFailed masked = failed.masked(call.prepared().mask());
      record.failed(masked.failure());
      throw masked;
    } catch (UnusableResponse unusable) {
      record.failed(unusable.problem());
      throw unusable;
    } catch (RuntimeException ofReader) {
      record.stopped(ofReader);
      throw ofReader;
    }
  }
}
