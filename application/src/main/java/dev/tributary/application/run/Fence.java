package dev.tributary.application.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Restricts the writes of an execution to the time in which it holds its claim. */
@ApplicationScoped
public class Fence {
  private final ClaimedTasks tasks;

  public Fence(ClaimedTasks tasks) {
    this.tasks = tasks;
  }

  /**
   * Does {@code work} in one short transaction, after the claim has been confirmed.
   *
   * @throws dev.tributary.application.activity.ClaimLost when the claim is lost; nothing is written
   */
  @Transactional
  public <T> T write(Claim claim, Supplier<T> work) {
    if (!tasks.confirm(claim.task(), claim.attempt())) {
      throw claim.lost();
    }
    return work.get();
  }
}
