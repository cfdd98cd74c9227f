package dev.tributary.application.run.task;

import dev.tributary.application.work.Lease;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.util.Optional;

/** The workers of this node, for strands of runs that begin here. */
@FunctionalInterface
public interface LocalWorkers {
  /**
   * Takes a worker for a strand, until the present transaction ends. Empty when none is free or
   * other work waits for one.
   */
  Optional<Reserved> reserve(RunId run, TaskId strand);

  /** A worker that is free again when the transaction has ended without {@link #begin}. */
  interface Reserved {
    /** The name of this node. */
    String node();

    /** Entitles the worker to the strand. */
    Lease lease();

    /**
     * Queues the strand as one that the worker has picked; it executes {@code claim} after the
     * commit.
     */
    void begin(Claim claim);
  }
}
