package dev.tributary.application.message;

import dev.tributary.application.message.transport.ParallelExecution;
import java.util.List;
import java.util.function.Supplier;

/** Executes one piece of work after the other. */
public final class SequentialExecution implements ParallelExecution {
  @Override
  public <T> List<T> all(List<Supplier<T>> work) {
    return work.stream().map(Supplier::get).toList();
  }

  @Override
  public <T> Supplier<T> begin(Supplier<T> work) {
    T result = work.get();
    return () -> result;
  }
}
