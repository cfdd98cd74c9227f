package dev.tributary.application.run;

/** Entitles a worker to execute a strand: the queue entry by which it got the strand. */
@FunctionalInterface
public interface Lease {
  /**
   * Whether the entry still exists and is this worker's; then it stays so until the present
   * transaction ends.
   */
  boolean held();
}
