package dev.tributary.application.exchange.chain.record;

import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.ExchangeEnd;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.cache.CacheRound;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The record of one attempt, from before it is sent to its end. An attempt that must not be
 * repeated and whose outcome is unknown keeps no end, so that a repeat finds it.
 */
public final class AttemptRecord implements ExchangeEnd {
  private final PreparedCall call;
  private final CallContext context;
  private final CacheRound cache;
  private final Exchanges exchanges;
  private final InstantSource clock;
  private final Exchange exchange;
  private final ResponseRecorder httpResponse;
  private boolean recorded;

  private AttemptRecord(
      OutgoingCall outgoing, Exchanges exchanges, InstantSource clock, int recordedBytes) {
    this.call = outgoing.prepared();
    this.context = outgoing.context();
    this.cache = outgoing.cache();
    this.exchanges = exchanges;
    this.clock = clock;
    Instant start = clock.instant();
    this.exchange =
        context.prepare(
            new AttemptStart(
                call.call().place(), call.request(), start, call.call().policy().personal()),
            exchanges);
    this.httpResponse = new ResponseRecorder(call, recordedBytes, clock, start);
  }

  /** Records that the attempt is about to be sent. */
  static AttemptRecord begin(
      OutgoingCall call, Exchanges exchanges, InstantSource clock, int recordedBytes) {
    return new AttemptRecord(call, exchanges, clock, recordedBytes);
  }

  /** The response, whose reading is recorded. */
  UsableResponse observed(UsableResponse arrived) {
    return new UsableResponse(httpResponse.observed(arrived.response()), arrived.mask(), this);
  }

  @Override
  public Runnable report() {
    context.trace(httpResponse.transferred(call.shownUrl()));
    recorded = true;
    return completion(Optional.empty());
  }

  @Override
  public void hide(Secret secret) {
    httpResponse.hide(secret);
  }

  /** The reader is done; its own transaction records the end, if it has one. */
  void succeeded() {
    if (!recorded) {
      write(report());
    }
  }

  void failed(ExchangeFailure failure) {
    boolean unknown = failure.code() == ExchangeErrorCode.CANCELLED && failure.sent();
    if (unknown && !call.call().repeatable()) {
      return;
    }
    write(
        () -> {
          complete(Optional.of(failure.message()));
          if (!failure.sent()) {
            exchanges.allowRepeat(exchange.place().task());
          }
        });
  }

  void failed(Message failure) {
    write(() -> complete(Optional.of(failure)));
  }

  /** What stopped the reader often keeps the record from being written too; it comes first. */
  void stopped(RuntimeException cause) {
    if (!call.call().repeatable()) {
      return;
    }
    try {
      write(() -> complete(Optional.empty()));
    } catch (RuntimeException alsoFailed) {
      cause.addSuppressed(alsoFailed);
    }
  }

  private void complete(Optional<Message> failure) {
    completion(failure).run();
  }

  /** The write that records the end as it is now. */
  private Runnable completion(Optional<Message> failure) {
    Duration duration = Duration.between(exchange.startedAt(), clock.instant());
    Optional<RecordedResponse> response = httpResponse.recorded(cache);
    return () -> exchanges.complete(exchange.id(), duration, response, failure);
  }

  private void write(Runnable work) {
    context.write(
        () -> {
          work.run();
          return exchange;
        });
  }
}
