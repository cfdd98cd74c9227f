package dev.tributary.application.activity.subworkflow;

import dev.tributary.domain.run.RunId;

/** What led to a run. */
@FunctionalInterface
public interface ParentRuns {
  /**
   * @param most how far is counted
   */
  Ancestry of(RunId run, int most);

  /**
   * What led to a run.
   *
   * @param startedBy the name of its trigger
   * @param depth how many runs have started each other up to this one, itself included
   */
  record Ancestry(String startedBy, int depth) {}
}
