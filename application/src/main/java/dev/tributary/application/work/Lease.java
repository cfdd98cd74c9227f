package dev.tributary.application.work;

/** Entitles a worker to do the work of an entry of the queue, as long as the entry is its own. */
@FunctionalInterface
public interface Lease {
  /**
   * Whether the entry still exists and is this worker's; then it stays so until the present
   * transaction ends.
   */
  boolean held();

  /**
   * The work ends with the present transaction: the entry may be removed by it. An entry that is
   * not is removed after the work.
   */
  default void end() {}

  /** Whether a committed transaction has removed the entry. */
  default boolean ended() {
    return false;
  }
}
