package dev.tributary.application.run;

import dev.tributary.application.run.upkeep.RunUpkeep;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds lost strands among the runs in memory; no task is late, no run expires.
 *
 * @param queued the strands with an entry in the queue
 */
public record InMemoryUpkeep(InMemoryRuns runs, Supplier<Collection<TaskId>> queued)
    implements RunUpkeep {
  @Override
  public List<LostStrand> lostStrands() {
    Set<TaskId> known = new HashSet<>(queued.get());
    return runs.all().stream()
        .filter(WorkflowRun::mayBegin)
        .flatMap(
            run ->
                tasks(run)
                    .map(task -> task.work().strand().orElseThrow())
                    .distinct()
                    .filter(strand -> !known.contains(strand))
                    .map(strand -> new LostStrand(run.id(), run.priority(), strand)))
        .toList();
  }

  private static Stream<ActivityTask> tasks(WorkflowRun run) {
    return Stream.concat(
        run.in(TaskState.READY).stream().filter(run::mayBegin), run.in(TaskState.RUNNING).stream());
  }

  @Override
  public List<LostStrand> lostStrands(RunId run) {
    return lostStrands().stream().filter(lost -> lost.run().equals(run)).toList();
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
  public List<RunId> endedOrStopping(List<RunId> among) {
    return List.of();
  }
}
