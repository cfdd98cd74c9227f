package dev.tributary.application.run;

import dev.tributary.domain.run.Trigger;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What the operator sets for runs.
 *
 * @param zone the time zone of workflows that name none
 * @param history how long ended runs are retained unless their workflow sets it
 * @param maxDeaths how many nodes may die under one task before it fails
 * @param concurrency how many runs may be at work on all nodes; further ones wait; 0 is no limit
 * @param queue how many runs of one workflow may wait
 */
public record RunConfig(ZoneId zone, Duration history, int maxDeaths, int concurrency, int queue) {
  /** Whether the limit of the installation holds for a run; a child has that of its parent. */
  public boolean limitsRuns(Trigger trigger) {
    return concurrency > 0 && trigger.kind() != Trigger.Kind.PARENT_RUN;
  }
}
