package dev.tributary.application.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits how many passwords are hashed at the same time: each occupies a core for a tenth of a
 * second.
 */
@ApplicationScoped
public class HashingPermits {
  private final Semaphore turns;
  private final Duration longestWait;

  public HashingPermits(HashingConfig settings) {
    this.turns = new Semaphore(settings.maxConcurrent(), true);
    this.longestWait = settings.longestWait();
  }

  /** What {@code work} returns; empty when no turn came within the longest wait. */
  public <T> Optional<T> within(Supplier<T> work) {
    if (!acquired()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      turns.release();
    }
  }

  private boolean acquired() {
    try {
      return turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
