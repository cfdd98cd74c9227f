package dev.tributary.application.limit;

import dev.tributary.application.limit.RateLimits.Permit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Permits of all nodes as this node uses them: one that a call returns serves the next call of this
 * node for a second at most, so that a permit costs two statements a second and other nodes get
 * their turn. One that no call needs is given back soon. Callers that wait get permits in the order
 * in which they came, except that one that cannot come back for it delays no other.
 */
public final class SharedPermits {
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration INTERVAL = Duration.ofMillis(100);

  /** A caller that has not asked for so long, mostly as it has no worker, is passed over. */
  private static final Duration ABSENCE = Duration.ofMillis(100);

  private final Supplier<Optional<Permit>> source;
  private final LongSupplier nanos;
  private final Executor later;
  private final Deque<Held> idle = new ArrayDeque<>();
  private final List<Place> line = new ArrayList<>();
  private long nextRequest;

  SharedPermits(Supplier<Optional<Permit>> source, LongSupplier nanos) {
    this(source, nanos, CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS));
  }

  SharedPermits(Supplier<Optional<Permit>> source, LongSupplier nanos, Executor later) {
    this.source = source;
    this.nanos = nanos;
    this.later = later;
    this.nextRequest = nanos.getAsLong();
  }

  /** A permit of all nodes, and since when this node has it. */
  private record Held(Permit permit, long since) {}

  /** The last place in the line, to be closed when it is not needed any more. */
  public synchronized Place enter() {
    Place place = new Place();
    line.add(place);
    return place;
  }

  /** The place of a caller among those that wait. */
  public final class Place implements AutoCloseable {
    private long askedAt = nanos.getAsLong();

    private Place() {}

    private boolean isAbsent(long now) {
      return now - askedAt > ABSENCE.toNanos();
    }

    /**
     * A permit for one call, to be closed after it; empty while all are held or due to others.
     * Leaves the line with it.
     */
    public Optional<Permit> acquire() {
      return next(this);
    }

    @Override
    public void close() {
      leave(this);
    }
  }

  private synchronized Optional<Permit> next(Place place) {
    long now = nanos.getAsLong();
    place.askedAt = now;
    long before =
        line.stream().takeWhile(other -> other != place).filter(it -> !it.isAbsent(now)).count();
    Optional<Held> held = Optional.empty();
    if (before < idle.size()) {
      held = Optional.of(idle.remove());
    } else if (before == idle.size()) {
      held = requested(now);
    }
    held.ifPresent(_ -> line.remove(place));
    return held.map(mine -> () -> release(mine));
  }

  private synchronized void leave(Place place) {
    line.remove(place);
  }

  /** While all are held, only from time to time, however many calls wait. */
  private Optional<Held> requested(long now) {
    if (now - nextRequest < 0) {
      return Optional.empty();
    }
    Optional<Permit> permit = source.get();
    if (permit.isEmpty()) {
      nextRequest = now + INTERVAL.toNanos();
    }
    return permit.map(mine -> new Held(mine, now));
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
