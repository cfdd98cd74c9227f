package dev.tributary.application.worktable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes the rows that no reader can reach any more, one table per transaction. */
@ApplicationScoped
public class SweepWorkTables {
  private final DiscardedTables discarded;

  public SweepWorkTables(DiscardedTables discarded) {
    this.discarded = discarded;
  }

  /** Drops one table; false when there is none left to drop. */
  @Transactional
  public boolean sweepOne() {
    return discarded.dropOne();
  }

  /** Marks what a task left behind that can no longer publish it. */
  @Transactional
  public int discardOrphans() {
    return discarded.discardOrphans();
  }
}
