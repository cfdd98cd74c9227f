package dev.tributary.adapters.out.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Blocks the calling (virtual) thread for the pause. */
public final class ThreadSleeper implements Sleeper {
  @Override
  public void sleep(Duration time, CancelSignal cancel) {
    CountDownLatch cancelled = new CountDownLatch(1);
    try (CancelSignal.Withdrawal _ = cancel.onCancel(cancelled::countDown);
        Worker.Away _ = Worker.away()) {
      if (cancelled.await(time.toNanos(), NANOSECONDS)) {
        throw cutShort();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw cutShort();
    }
  }

  private static ExchangeFailed cutShort() {
    return new ExchangeFailed(ExchangeFailure.unsent(ExchangeErrorCode.CANCELLED));
  }
}
