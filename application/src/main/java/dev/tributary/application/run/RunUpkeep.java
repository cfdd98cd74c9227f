package dev.tributary.application.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;

/** What the regular duties need to know of all runs, in the caller's transaction. */
public interface RunUpkeep {
  /** Running tasks whose longest duration has passed; each is told once. */
  List<LateTask> late(Instant now);

  /** Strands with a task that may begin or is at work, but without an entry in the queue. */
  List<LostStrand> lostStrands();

  /**
   * Removes at most {@code limit} runs that were to be kept until {@code now}.
   *
   * @return how many
   */
  int purge(Instant now, int limit);

  /** Those of {@code runs} that have ended or are to be stopped. */
  List<RunId> endedOrStopping(List<RunId> runs);

  /** A task that works too long. */
  record LateTask(RunId run, TaskId task, ActivityId activity) {}

  /** A strand that no worker will come to. */
  record LostStrand(RunId run, TaskId strand) {}
}
