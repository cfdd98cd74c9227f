package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.change.ChangeWait;
import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.application.change.Topic;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Waits for the end of runs; holds no connection but while it reads the run. */
@ApplicationScoped
class RunCompletion {
  private final RunReader runs;
  private final ChangeWait wait;
  private final RestLimits limits;

  RunCompletion(RunReader runs, ChangeWait wait, RestLimits limits) {
    this.runs = runs;
    this.wait = wait;
    this.limits = limits;
  }

  /**
   * The ended run; empty when it has not ended within {@code wanted}, or within the limit of the
   * server.
   */
  Optional<RunDetail> await(RunId run, Duration wanted) {
    Duration longest = wanted.compareTo(limits.longestWait()) < 0 ? wanted : limits.longestWait();
    return wait.await(Topic.ofEnd(run), longest, () -> runs.hasEnded(run), () -> ended(run));
  }

  private Optional<RunDetail> ended(RunId run) {
    return runs.run(run).filter(detail -> detail.summary().state().ended());
  }
}
