package dev.tributary.adapters.in.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Starts that wait for a worker of this node, the first one first. */
final class StartLine {
  private final int longest;
  private final BooleanSupplier worker;
  private final Queue<CountDownLatch> waiting = new ArrayDeque<>();

  /**
   * @param workers of the node: at most twice as many starts wait
   * @param worker takes a worker for a start, if one is to be had
   */
  StartLine(int workers, BooleanSupplier worker) {
    this.longest = 2 * workers;
    this.worker = worker;
  }

  /** Whether there was a worker within {@code time}; the caller holds it. */
  boolean take(Duration time) {
    CountDownLatch served = new CountDownLatch(1);
    synchronized (waiting) {
      if (waiting.isEmpty() && worker.getAsBoolean()) {
        return true;
      }
      if (waiting.size() >= longest || time.isZero()) {
        return false;
      }
      waiting.add(served);
    }
    return isServed(served, time) || !leave(served);
  }

  /** Lets the first ones have the workers that are to be had. */
  void serve() {
    synchronized (waiting) {
      while (!waiting.isEmpty() && worker.getAsBoolean()) {
        waiting.remove().countDown();
      }
    }
  }

  /** False when it was served meanwhile. */
  private boolean leave(CountDownLatch start) {
    synchronized (waiting) {
      return waiting.remove(start);
    }
  }

  private static boolean isServed(CountDownLatch start, Duration time) {
    try {
      return start.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
