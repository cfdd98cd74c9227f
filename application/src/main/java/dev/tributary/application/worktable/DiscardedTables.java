package dev.tributary.application.worktable;

/**
 * The work tables that wait for their removal. Everything takes part in the caller's transaction.
 */
public interface DiscardedTables {
  /**
   * Drops a discarded table unless a transaction reads it; waits briefly at most.
   *
   * @return whether there was one
   */
  boolean dropOne();

  /**
   * Discards tables that were never published and whose task has ended, and those whose run is
   * gone.
   *
   * @return how many
   */
  int discardOrphans();
}
