package dev.tributary.application.exchange.chain.record;

import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.cache.CacheRound;
import dev.tributary.domain.exchange.RecordedResponse;
import java.time.InstantSource;
import java.util.Optional;

/** Sends the attempts of a preview and keeps what the last one sent and received, masked. */
public final class ObservedAttempt implements CallSender {
  private final CallSender attempts;
  private final InstantSource clock;
  private final int recordedBytes;
  private PreparedCall prepared;
  private Optional<ResponseRecorder> recorder = Optional.empty();

  /**
   * @param prepared the call as it is when no interceptor sends it
   */
  public ObservedAttempt(
      CallSender attempts, PreparedCall prepared, InstantSource clock, int recordedBytes) {
    this.attempts = attempts;
    this.prepared = prepared;
    this.clock = clock;
    this.recordedBytes = recordedBytes;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    prepared = call.prepared();
    ResponseRecorder observer =
        new ResponseRecorder(prepared, recordedBytes, clock, clock.instant());
    recorder = Optional.of(observer);
    return attempts.send(
        call,
        arrived ->
            reader.read(
                new UsableResponse(
                    observer.observed(arrived.response()), arrived.mask(), arrived.end())));
  }

  public PreparedCall prepared() {
    return prepared;
  }

  public Optional<RecordedResponse> recorded() {
    return recorder.flatMap(known -> known.recorded(new CacheRound.Unused()));
  }
}
