package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.application.run.RunChanges;
import dev.tributary.application.run.RunReader;
import dev.tributary.application.run.RunReader.RunDetail;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Waits for the end of runs. Holds a virtual thread, and no connection but while it reads the run:
 * when the run has changed, and at intervals for a change that no notification came for.
 */
@ApplicationScoped
class RunCompletion {
  private static final Logger LOG = Logger.getLogger(RunCompletion.class);

  private final RunReader runs;
  private final RunChanges changes;
  private final RestLimits limits;

  RunCompletion(RunReader runs, RunChanges changes, RestLimits limits) {
    this.runs = runs;
    this.changes = changes;
    this.limits = limits;
  }

  /** The ended run; empty when it has not ended in {@code wanted}, or in the longest we wait. */
  Optional<RunDetail> await(RunId run, Duration wanted) {
    Duration most = wanted.compareTo(limits.longestWait()) < 0 ? wanted : limits.longestWait();
    long deadline = System.nanoTime() + most.toNanos();
    Semaphore changed = new Semaphore(0);
    try (RunChanges.Subscription subscription = changes.subscribe(run, changed::release)) {
      LOG.tracef("waits for run %s: %s", run, subscription);
      Optional<RunDetail> ended = ended(run);
      while (ended.isEmpty() && changedBefore(deadline, changed)) {
        ended = ended(run);
      }
      return ended;
    }
  }

  private Optional<RunDetail> ended(RunId run) {
    return runs.run(run).filter(detail -> detail.summary().state().ended());
  }

  /** Whether the run may have changed before the deadline. */
  private boolean changedBefore(long deadline, Semaphore changed) {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    try {
      if (changed.tryAcquire(Math.min(left, limits.waitPoll().toNanos()), TimeUnit.NANOSECONDS)) {
        changed.drainPermits();
      }
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
