package dev.tributary.application.run.followup;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.RevisionId;
import java.time.Duration;
import java.util.List;

/**
 * The runs that exceed their maximum duration, by the clock of the database. Everything takes part
 * in the caller's transaction.
 */
public interface OverdueRuns {
  /** Some that were not taken yet; each is taken once. */
  List<OverdueRun> take();

  /** Lets a run be taken again after a while, unless it ends before. */
  void takeAgain(RunId run, Duration after);

  /** A run that takes too long. */
  record OverdueRun(RunId run, RevisionId revision) {}
}
