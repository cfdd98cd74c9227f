package dev.tributary.application.message.transport;

import java.util.List;
import java.util.function.Supplier;

/** Executes work side by side. */
public interface ParallelExecution {
  /** Executes each at the same time; returns their results in the same order when all ended. */
  <T> List<T> all(List<Supplier<T>> work);

  /**
   * Begins {@code work} while the caller goes on; the supplier waits for its result, or throws what
   * it threw.
   */
  <T> Supplier<T> begin(Supplier<T> work);
}
