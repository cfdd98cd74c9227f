package dev.tributary.adapters.in.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until other threads have fulfilled a condition, or a timeout has passed. */
final class BoundedWait {
  private static final Duration INTERVAL = Duration.ofMillis(20);

  private BoundedWait() {}

  /** Whether {@code condition} holds within {@code longest}; false when interrupted before. */
  static boolean until(Duration longest, BooleanSupplier condition) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
