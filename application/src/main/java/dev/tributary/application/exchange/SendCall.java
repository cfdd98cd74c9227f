package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one call: records and sends each attempt, checks status and content type, retries where the
 * policy allows, and writes to the journal. Holds no lock while it waits for the network.
 */
@ApplicationScoped
public class SendCall {
  private final HttpExchange http;
  private final Exchanges exchanges;
  private final RetryPause pauses;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  public SendCall(
      HttpExchange http,
      Exchanges exchanges,
      RetryPause pauses,
      ExchangeConfig settings,
      InstantSource clock) {
    this.http = http;
    this.exchanges = exchanges;
    this.pauses = pauses;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends the call until an attempt brings a usable response, and gives that to the reader. What
   * the reader throws ends the call.
   *
   * @throws CallPaused when the next attempt follows a long pause
   * @throws ExchangeFailed when the last attempt brought none, with the number of attempts; or
   *     before the first one, when the call must not be repeated and may already have been sent
   */
  public <T> T send(Call call, CallContext context, ResponseReader<T> reader) {
    refuseSilentRepeat(call, context);
    PreparedCall prepared = PreparedCall.of(call, settings.keptBytes());
    Optional<RetryState> paused = context.paused();
    int before = paused.map(RetryState::attempts).orElse(0);
    Instant deadline =
        paused
            .map(RetryState::deadline)
            .orElseGet(() -> clock.instant().plus(call.limits().totalTime()));
    context.info(Message.of("exchange.invoking", prepared.shownUrl()));
    List<ExchangeFailure> made = new ArrayList<>();
    while (true) {
      try {
        return attempt(prepared, deadline, context, reader);
      } catch (UnusableResponse unusable) {
        throw unusable.after(before + made.size() + 1);
      } catch (ExchangeFailed failed) {
        made.add(failed.failure());
        Duration pause = pauses.after(before, made, failed, call, deadline);
        int next = before + made.size() + 1;
        if (pause.compareTo(settings.longestPause()) > 0) {
          throw pause(prepared, new RetryState(next - 1, deadline), pause, context);
        }
        context.info(retrying(prepared, failed.failure(), pause, next));
        pauses.sleep(pause, context.cancel());
      }
    }
  }

  /** The policy allows the repeat, so that the next execution need not ask. */
  private CallPaused pause(
      PreparedCall prepared, RetryState state, Duration pause, CallContext context) {
    Instant until = clock.instant().plus(pause);
    context.info(
        Message.of(
            "exchange.paused", prepared.shownUrl(), pause.toSeconds(), state.attempts() + 1));
    context.write(
        () -> {
          exchanges.allowRepeat(prepared.call().place().task());
          context.pause(state);
          return state;
        });
    return new CallPaused(until);
  }

  /**
   * An earlier attempt was under way or had failed when the program ended: the other side may have
   * it. A resume by a person allows the repeat.
   */
  private void refuseSilentRepeat(Call call, CallContext context) {
    ExchangeFailure failure =
        ExchangeFailure.withoutResponse(ExchangeErrorCode.MAYBE_SENT, call.place().call());
    if (context.repeated()
        && !call.repeatable()
        && context.write(() -> exchanges.refusesRepeat(call.place(), failure.message()))) {
      throw new ExchangeFailed(failure);
    }
  }

  private <T> T attempt(
      PreparedCall prepared, Instant deadline, CallContext context, ResponseReader<T> reader) {
    AttemptRecord record =
        AttemptRecord.begin(prepared, context, exchanges, clock, settings.keptBytes());
    try {
      T result =
          http.send(
              prepared.outbound(timeLeft(prepared.call(), deadline), context.cancel()),
              httpResponse -> record.read(httpResponse, reader));
      record.succeeded();
      return result;
    } catch (ExchangeFailed failed) {
      ExchangeFailed masked = failed.masked(prepared.mask());
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

  private Duration timeLeft(Call call, Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    Duration time = call.limits().attemptTime();
    return left.compareTo(time) < 0 ? left : time;
  }

  private static Message retrying(
      PreparedCall prepared, ExchangeFailure failure, Duration pause, int next) {
    return Message.of(
        "exchange.retrying", prepared.shownUrl(), failure.reason(), pause.toMillis(), next);
  }
}
