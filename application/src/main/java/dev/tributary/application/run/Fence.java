package dev.tributary.application.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Lets an execution write only while it holds its task. */
@ApplicationScoped
public class Fence {
  private final ClaimedTasks tasks;

  public Fence(ClaimedTasks tasks) {
    this.tasks = tasks;
  }

  /**
   * Does {@code work} in one short transaction, after the hold has been confirmed.
   *
   * @throws dev.tributary.application.activity.ClaimLost when the hold is lost; nothing is written
   */
  @Transactional
  public <T> T write(Claim claim, Supplier<T> work) {
    if (!tasks.confirm(claim.task(), claim.attempt())) {
      throw claim.lost();
    }
    return work.get();
  }
}
