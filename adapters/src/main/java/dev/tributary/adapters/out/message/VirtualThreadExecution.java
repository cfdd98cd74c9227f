package dev.tributary.adapters.out.message;

import dev.tributary.application.message.transport.ParallelExecution;
import dev.tributary.application.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Executes each piece of work on a virtual thread of its own. */
@ApplicationScoped
public class VirtualThreadExecution implements ParallelExecution {
  private static final Executor THREADS = Thread::startVirtualThread;

  @Override
  public <T> List<T> all(List<Supplier<T>> work) {
    List<CompletableFuture<T>> begun = new ArrayList<>();
    for (Supplier<T> one : work) {
      begun.add(CompletableFuture.supplyAsync(one, THREADS));
    }
    try (Worker.Away _ = Worker.away()) {
      return begun.stream().map(CompletableFuture::join).toList();
    }
  }

  @Override
  public <T> Supplier<T> begin(Supplier<T> work) {
    CompletableFuture<T> begun = CompletableFuture.supplyAsync(work, THREADS);
    return () -> resultOf(begun);
  }

  private static <T> T resultOf(CompletableFuture<T> begun) {
    try {
      return begun.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
