package dev.tributary.adapters.out.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The end of one attempt, by time or by its cancel signal. */
final class Deadline implements AutoCloseable {
  private final Duration time;
  private final LongSupplier nanoTime;
  private final long end;
  private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
  private final CancelSignal.Withdrawal withdrawal;

  Deadline(Duration time, CancelSignal cancel, LongSupplier nanoTime) {
    this.time = time;
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + time.toNanos();
    this.withdrawal = cancel.onCancel(() -> cancelled.complete(null));
  }

  long nanosLeft() {
    return Math.max(0, end - nanoTime.getAsLong());
  }

  /** Refuses to go on after the deadline, also with bytes that are there already. */
  void check() {
    if (nanosLeft() == 0) {
      throw timeout(true);
    }
  }

  /** Runs the action as soon as the attempt is cancelled. */
  void onCancel(Runnable action) {
    var _ = cancelled.thenRun(action);
  }

  /**
   * Waits for the result.
   *
   * @param sent whether the request may have been sent, for the failures of waiting itself
   * @param translate what a failed future means
   */
  <T> T await(
      CompletableFuture<T> future, boolean sent, Function<Throwable, ExchangeFailed> translate) {
    onCancel(() -> future.completeExceptionally(new Stopped()));
    try (Worker.Away _ = Worker.away()) {
      return future.get(nanosLeft(), NANOSECONDS);
    } catch (TimeoutException late) {
      throw timeout(sent);
    } catch (InterruptedException interrupted) {
      throw interrupted(sent);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      throw cause instanceof Stopped ? cancelled(sent) : translate.apply(cause);
    }
  }

  ExchangeFailed timeout(boolean sent) {
    return failed(ExchangeErrorCode.TIMEOUT, sent, time.toMillis() / 1000.0);
  }

  ExchangeFailed cancelled(boolean sent) {
    return failed(ExchangeErrorCode.CANCELLED, sent);
  }

  /** Preserves the interruption for the owner of the thread. */
  ExchangeFailed interrupted(boolean sent) {
    Thread.currentThread().interrupt();
    return cancelled(sent);
  }

  @Override
  public void close() {
    withdrawal.close();
  }

  private static ExchangeFailed failed(ExchangeErrorCode code, boolean sent, Object... arguments) {
    return new ExchangeFailed(ExchangeFailure.withoutStatus(sent, code, arguments));
  }

  /** Ends a wait; never leaves this class. */
  private static final class Stopped extends RuntimeException {
    Stopped() {
      super(null, null, false, false);
    }
  }
}
