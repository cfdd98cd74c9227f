package dev.tributary.webapp.platform;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The single kill of a program, triggered by its owner or not at all. */
public final class Killing {
  private static final long TIMEOUT_SECONDS = 90;

  private final PackagedProgram program;
  private final Supplier<List<String>> activity;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Boolean> killed = new CompletableFuture<>();
  private List<String> running = List.of();

  /**
   * @param activity describes what the program is doing
   */
  public Killing(PackagedProgram program, Supplier<List<String>> activity) {
    this.program = program;
    this.activity = activity;
  }

  public void now() {
    if (begun.compareAndSet(false, true)) {
      running = activity.get();
      program.kill();
      killed.complete(true);
    }
  }

  /** For a watcher of the database: kills, and ends the session that is being watched. */
  public void inSession() throws IOException {
    now();
    throw new IOException("the program was killed");
  }

  /** Kills later, in a thread of its own. */
  public void after(long millis) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(this::now);
  }

  /** The program completed its work before the kill. */
  public void spare() {
    if (begun.compareAndSet(false, true)) {
      killed.complete(false);
    }
  }

  /** The failure of a client, whose connection must not break without a kill. */
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
          "neither killed nor ended; running: %s%n%s".formatted(activity.get(), program.output()),
          never);
    }
  }

  /** What the program was doing when it was killed. */
  public List<String> running() {
    return running;
  }
}
