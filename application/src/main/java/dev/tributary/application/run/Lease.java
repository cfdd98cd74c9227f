package dev.tributary.application.run;

/** Entitles a worker to walk a strand: the entry of the queue that led it there. */
@FunctionalInterface
public interface Lease {
  /**
   * Whether the entry still exists and is this worker's; then it stays so until the present
   * transaction ends.
   */
  boolean held();
}
