package dev.tributary.application.run.simulation;

import dev.tributary.application.run.upkeep.RunUpkeep;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the lost strands of the run of a schedule; no task is late, no run expires. */
record SimulatedUpkeep(SimulatedStores stores) implements RunUpkeep {
  @Override
  public List<LostStrand> lostStrands() {
    WorkflowRun run = stores.run();
    if (!run.mayBegin()) {
      return List.of();
    }
    Set<TaskId> queued = new HashSet<>(stores.queue.strands());
    return Stream.concat(run.in(TaskState.READY).stream(), run.in(TaskState.RUNNING).stream())
        .map(ActivityTask::work)
        .flatMap(work -> work.strand().stream())
        .distinct()
        .filter(strand -> !queued.contains(strand))
        .map(strand -> new LostStrand(run.id(), strand))
        .toList();
  }

  @Override
  public List<LateTask> late(Instant now) {
    return List.of();
  }

  @Override
  public int purge(Instant now, int limit) {
    return 0;
  }

  @Override
  public List<RunId> endedOrStopping(List<RunId> runs) {
    return List.of();
  }
}
