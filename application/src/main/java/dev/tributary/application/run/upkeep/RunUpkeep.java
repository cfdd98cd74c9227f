package dev.tributary.application.run.upkeep;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;

/** What the maintenance tasks read and remove of all runs, in the caller's transaction. */
public interface RunUpkeep {
  /** Running tasks that exceed their maximum duration; each is returned once. */
  List<LateTask> late(Instant now);

  /** Strands with a task that may begin or is at work, but without an entry in the queue. */
  List<LostStrand> lostStrands();

  /** Those of one run. */
  List<LostStrand> lostStrands(RunId run);

  /**
   * Removes at most {@code limit} runs whose retention ended by {@code now}.
   *
   * @return how many
   */
  int purge(Instant now, int limit);

  /** Those of {@code runs} that have ended or are to be stopped. */
  List<RunId> endedOrStopping(List<RunId> runs);

  /** A task that works too long. */
  record LateTask(RunId run, TaskId task, ActivityId activity) {}

  /** A strand without an entry in the queue. */
  record LostStrand(RunId run, Priority priority, TaskId strand) {}
}
