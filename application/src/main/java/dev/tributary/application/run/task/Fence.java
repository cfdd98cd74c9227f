package dev.tributary.application.run.task;

import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Restricts the writes of an execution to the time in which it holds its claim. */
@ApplicationScoped
public class Fence {
  private final ClaimedTasks tasks;
  private final LiveChanges changes;

  public Fence(ClaimedTasks tasks, LiveChanges changes) {
    this.tasks = tasks;
    this.changes = changes;
  }

  /**
   * Does {@code work} in one short transaction, after the claim has been confirmed, and notifies
   * the listeners of the run.
   *
   * @throws dev.tributary.application.work.ClaimLost when the claim is lost; nothing is written
   */
  @Transactional
  public <T> T write(Claim claim, Supplier<T> work) {
    if (!tasks.confirm(claim.task(), claim.attempt())) {
      throw claim.lost();
    }
    T written = work.get();
    changes.changed(Topic.of(claim.run()));
    return written;
  }
}
