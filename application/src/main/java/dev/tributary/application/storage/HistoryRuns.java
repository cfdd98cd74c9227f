package dev.tributary.application.storage;

import dev.tributary.domain.run.RunId;
import java.time.Instant;
import java.util.List;

/**
 * The ended runs that make room, the oldest first: never one that failed, as it may be resumed, and
 * never one whose jobs at an API are still to be ended. Takes part in the caller's transaction.
 */
public interface HistoryRuns {
  /** At most {@code limit} that ended before {@code time}, each under its row lock. */
  List<RunId> oldest(Instant time, int limit);

  /** Removes them with all that belongs to them. */
  void remove(List<RunId> runs);

  /**
   * At most {@code limit} of the workflow that ended before {@code time} and whose interim results
   * were not removed.
   */
  List<RunId> oldestWithInterimResults(String workflow, Instant time, int limit);

  /** The interim results of the run are removed. */
  void interimResultsRemoved(RunId run, Instant now);
}
