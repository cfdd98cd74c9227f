package dev.tributary.adapters.in.change;

import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for a state that a change brings about. Holds the caller's thread, and reads once after
 * each change, and at the beginning if the state may be there already.
 */
@ApplicationScoped
public class ChangeWait {
  private final LiveChanges changes;

  public ChangeWait(LiveChanges changes) {
    this.changes = changes;
  }

  /**
   * What {@code reading} returns as soon as that is present; empty when it is not in {@code
   * longest}, or when this node or the thread is stopped before.
   *
   * @param already whether a first {@code reading} is worth its cost; asked once no change is
   *     missed any more
   */
  public <T> Optional<T> await(
      Topic topic, Duration longest, BooleanSupplier already, Supplier<Optional<T>> reading) {
    long deadline = System.nanoTime() + longest.toNanos();
    Semaphore changed = new Semaphore(0);
    try (LiveChanges.Subscription _ = changes.subscribe(topic, changed::release)) {
      Optional<T> found = already.getAsBoolean() ? reading.get() : Optional.empty();
      while (found.isEmpty() && changes.isOpen() && changedBefore(deadline, changed)) {
        found = reading.get();
      }
      return found;
    }
  }

  private static boolean changedBefore(long deadline, Semaphore changed) {
    try {
      boolean woken = changed.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      changed.drainPermits();
      return woken;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
