package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.application.run.RunReader;
import dev.tributary.application.run.RunReader.RunDetail;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Waits for the end of runs. Holds a virtual thread, and no connection between two looks. */
@ApplicationScoped
class RunEnds {
  /** Short against a person's patience, long against the time of a look. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final RunReader runs;
  private final RestLimits limits;

  RunEnds(RunReader runs, RestLimits limits) {
    this.runs = runs;
    this.limits = limits;
  }

  /** The ended run; empty when it has not ended in {@code wanted}, or in the longest we wait. */
  Optional<RunDetail> await(RunId run, Duration wanted) {
    Duration most = wanted.compareTo(limits.longestWait()) < 0 ? wanted : limits.longestWait();
    long deadline = System.nanoTime() + most.toNanos();
    Optional<RunDetail> ended = ended(run);
    while (ended.isEmpty() && System.nanoTime() < deadline && pause()) {
      ended = ended(run);
    }
    return ended;
  }

  private Optional<RunDetail> ended(RunId run) {
    return runs.run(run).filter(detail -> detail.summary().state().ended());
  }

  private static boolean pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
