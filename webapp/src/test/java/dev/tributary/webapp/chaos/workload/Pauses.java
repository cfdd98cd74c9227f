package dev.tributary.webapp.chaos.workload;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pauses of clients. */
public final class Pauses {
  private Pauses() {}

  /** Returns earlier when the thread is interrupted, which stays so. */
  static void take(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
