package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * Entries that this node has picked when it queued them, on their way to its workers. Each has a
 * worker from the beginning.
 */
public final class HandOvers {
  private final NodeWorkers workers;
  private final BooleanSupplier open;
  private final Runnable delivery;
  private final Queue<Execution> entries = new ConcurrentLinkedQueue<>();

  /**
   * @param open whether the node picks entries and can hold more
   * @param delivery has the entries taken, soon
   */
  public HandOvers(NodeWorkers workers, BooleanSupplier open, Runnable delivery) {
    this.workers = workers;
    this.open = open;
    this.delivery = delivery;
  }

  /** Takes a worker for an entry, unless other work waits for one. */
  boolean reserve() {
    return open.getAsBoolean() && workers.takeIdle();
  }

  /** The entry of a taken worker was not queued. */
  void cancel() {
    workers.giveBack();
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
}
