package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Entries that this node has picked when it queued them, on their way to its workers. Each has a
 * worker from the beginning.
 */
public final class HandOvers {
  private final NodeWorkers workers;
  private final Duration heartbeat;
  private final BooleanSupplier room;
  private final Runnable delivery;
  private final Queue<Execution> entries = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean closed;

  /**
   * @param heartbeat after which the scheduler renews those of the entries that it executes
   * @param room whether the node picks entries and can hold more
   * @param delivery has the entries taken, soon
   */
  public HandOvers(
      NodeWorkers workers, Duration heartbeat, BooleanSupplier room, Runnable delivery) {
    this.workers = workers;
    this.heartbeat = heartbeat;
    this.room = room;
    this.delivery = delivery;
  }

  /** Takes a worker for an entry, unless other work waits for one. */
  boolean reserve() {
    return reserve(Duration.ZERO);
  }

  /**
   * Takes a worker for an entry, as soon as other work needs none.
   *
   * @param longest how long to wait for one
   */
  boolean reserve(Duration longest) {
    if (!room.getAsBoolean() || !workers.takeIdle(longest)) {
      return false;
    }
    // Counted first: what is not refused after a close is seen by isEmpty.
    underWay.incrementAndGet();
    if (closed) {
      cancel();
      return false;
    }
    return true;
  }

  /** The entry of a taken worker was not queued. */
  void cancel() {
    workers.giveBack();
    underWay.decrementAndGet();
  }

  /** Hands an entry to the worker that was taken for it. */
  void add(Execution entry) {
    entries.add(entry);
    delivery.run();
  }

  /** The entries that have arrived since the last call, at most {@code most}. */
  List<Execution> take(int most) {
    List<Execution> taken = new ArrayList<>();
    while (taken.size() < most) {
      Execution entry = entries.poll();
      if (entry == null) {
        break;
      }
      taken.add(entry);
    }
    return taken;
  }

  /**
   * The worker has begun.
   *
   * @param age of the heartbeat with which the entry was queued
   * @return whether no other node can have taken the entry over
   */
  boolean begun(Duration age) {
    underWay.decrementAndGet();
    return age.compareTo(heartbeat) < 0;
  }

  /** Reserves no more workers. */
  public void close() {
    closed = true;
  }

  public void open() {
    closed = false;
  }

  /** Whether each worker that was reserved has begun or is free again. */
  public boolean isEmpty() {
    return underWay.get() == 0;
  }
}
