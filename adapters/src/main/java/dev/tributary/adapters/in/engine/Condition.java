package dev.tributary.adapters.in.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
final class Condition {
  private static final Duration INTERVAL = Duration.ofMillis(20);

  private Condition() {}

  /** Whether {@code condition} holds within {@code longest}; false when interrupted before. */
  static boolean within(Duration longest, BooleanSupplier condition) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
