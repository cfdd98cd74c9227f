package dev.tributary.application.run.upkeep;

import dev.tributary.application.run.waiting.Waits;
import dev.tributary.application.run.waiting.Waits.MissedEnd;
import dev.tributary.application.run.waiting.Waits.TimedWait;
import dev.tributary.application.run.waiting.WakeUpQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Queues the ends of waits that have no entry in the queue, such as after a restore, or as they
 * were given up.
 */
@ApplicationScoped
public class RequeueWaits {
  private final Waits waits;
  private final WakeUpQueue queue;

  public RequeueWaits(Waits waits, WakeUpQueue queue) {
    this.waits = waits;
    this.queue = queue;
  }

  /**
   * Queues them.
   *
   * @return how many
   */
  @Transactional
  public int requeue() {
    List<TimedWait> lost = waits.withoutEntry();
    lost.forEach(one -> queue.enqueueDue(one.waiter(), one.until()));
    List<MissedEnd> missed = waits.endsWithoutEntry();
    missed.forEach(one -> queue.enqueue(one.waiter(), one.end()));
    return lost.size() + missed.size();
  }
}
