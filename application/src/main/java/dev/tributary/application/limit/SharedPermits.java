package dev.tributary.application.limit;

import dev.tributary.application.limit.RateLimits.Permit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Permits of all nodes as this node uses them: one that a call returns serves the next call of this
 * node for a second at most, so that a permit costs two statements a second and other nodes get
 * their turn. One that no call needs is given back soon.
 */
public final class SharedPermits {
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofMillis(200);

  private final Supplier<Optional<Permit>> source;
  private final LongSupplier nanos;
  private final Executor later;
  private final Deque<Held> idle = new ArrayDeque<>();

  public SharedPermits(Supplier<Optional<Permit>> source) {
    this(
        source,
        System::nanoTime,
        CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS));
  }

  SharedPermits(Supplier<Optional<Permit>> source, LongSupplier nanos, Executor later) {
    this.source = source;
    this.nanos = nanos;
    this.later = later;
  }

  /** A permit of all nodes, and since when this node has it. */
  private record Held(Permit permit, long since) {}

  /** A permit for one call, to be closed after it; empty while all are held. */
  public synchronized Optional<Permit> acquire() {
    Held kept = idle.poll();
    Optional<Held> held =
        kept == null
            ? source.get().map(permit -> new Held(permit, nanos.getAsLong()))
            : Optional.of(kept);
    return held.map(mine -> () -> release(mine));
  }

  private synchronized void release(Held held) {
    if (nanos.getAsLong() - held.since() >= LONGEST.toNanos()) {
      held.permit().close();
      return;
    }
    idle.add(held);
    later.execute(() -> giveBack(held));
  }

  private synchronized void giveBack(Held held) {
    if (idle.remove(held)) {
      held.permit().close();
    }
  }
}
