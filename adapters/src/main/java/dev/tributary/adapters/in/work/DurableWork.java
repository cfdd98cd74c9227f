package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.limit.RateLimits;
import dev.tributary.application.work.Lease;
import java.util.Optional;

/**
 * One kind of durable work: what its entries in the queue stand for. A kind is registered by being
 * a bean. An entry is executed at least once, until its work has ended or is given up.
 *
 * @param <E> the data of an entry
 */
public interface DurableWork<E> {
  /** The name of the kind, and the type of its entries. */
  TaskDescriptor<E> descriptor();

  /** A permit for one more execution; empty while the limit of the kind is reached. */
  Optional<RateLimits.Permit> permit();

  /**
   * Goes on from where the work is. Returns early when the process is about to end.
   *
   * @throws dev.tributary.application.work.LeaseLost when the worker is no longer entitled to it
   */
  WorkResult execute(E entry, Lease lease);

  /**
   * Fails the work for a reason that does not pass.
   *
   * @throws dev.tributary.application.work.LeaseLost when the worker is no longer entitled to it
   */
  void giveUp(E entry, Lease lease, String reason);
}
