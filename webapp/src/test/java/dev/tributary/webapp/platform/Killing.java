package dev.tributary.webapp.platform;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The one kill of a program, which comes when whoever has it says so, or not at all. */
public final class Killing {
  private static final long TIMEOUT_SECONDS = 90;

  private final PackagedProgram program;
  private final Supplier<List<String>> looking;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Boolean> killed = new CompletableFuture<>();
  private List<String> running = List.of();

  /**
   * @param looking tells what the program is doing
   */
  public Killing(PackagedProgram program, Supplier<List<String>> looking) {
    this.program = program;
    this.looking = looking;
  }

  public void now() {
    if (begun.compareAndSet(false, true)) {
      running = looking.get();
      program.kill();
      killed.complete(true);
    }
  }

  /** For a watcher of the database: kills, and ends the session that is being watched. */
  public void inSession() throws IOException {
    now();
    throw new IOException("the program was killed");
  }

  /** Waits in a thread of its own. */
  public void after(long millis) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(this::now);
  }

  /** It ended what it was doing before the moment came. */
  public void spare() {
    if (begun.compareAndSet(false, true)) {
      killed.complete(false);
    }
  }

  /** What a client is told: its connection breaks with the program, but not without a kill. */
  public void fails(Throwable broken) {
    if (begun.compareAndSet(false, true)) {
      killed.completeExceptionally(broken);
    }
  }

  /** Waits for it; false when the program was spared. */
  public boolean awaited() {
    try {
      return killed.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException never) {
      throw new AssertionError(
          "neither killed nor ended; running: %s%n%s".formatted(looking.get(), program.output()),
          never);
    }
  }

  /** What the program was doing when it was killed. */
  public List<String> running() {
    return running;
  }
}
