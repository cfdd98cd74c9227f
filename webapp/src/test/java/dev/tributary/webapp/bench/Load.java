package dev.tributary.webapp.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Some work, repeated by a number of threads.
 *
 * @param times in nanoseconds, of each repetition, in ascending order
 * @param elapsed from the first beginning to the last end, in nanoseconds
 */
record Load(List<Long> times, long elapsed) {
  /** One repetition; an exception ends the benchmark. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** By {@code inFlight} threads, none of which begins anew once {@code time} is over. */
  static Load during(Duration time, int inFlight, Work work) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    return run(() -> System.nanoTime() < end, inFlight, work);
  }

  /** So often, by {@code inFlight} threads together. */
  static Load times(int times, int inFlight, Work work) throws Exception {
    AtomicInteger left = new AtomicInteger(times);
    return run(() -> left.getAndDecrement() > 0, inFlight, work);
  }

  private static Load run(BooleanSupplier more, int inFlight, Work work) throws Exception {
    long began = System.nanoTime();
    List<Long> times = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<Long>> repeated = () -> repeat(more, work);
      for (Future<List<Long>> one : threads.invokeAll(Collections.nCopies(inFlight, repeated))) {
        times.addAll(one.get());
      }
    }
    Collections.sort(times);
    return new Load(times, System.nanoTime() - began);
  }

  private static List<Long> repeat(BooleanSupplier more, Work work) throws Exception {
    List<Long> times = new ArrayList<>();
    while (more.getAsBoolean()) {
      long began = System.nanoTime();
      work.run();
      times.add(System.nanoTime() - began);
    }
    return times;
  }

  int count() {
    return times.size();
  }

  double perSecond() {
    return count() * 1e9 / elapsed;
  }

  /** The milliseconds within which this share of the repetitions ended. */
  double millis(double share) {
    return times.get((int) Math.min(count() - 1, count() * share)) / 1e6;
  }
}
