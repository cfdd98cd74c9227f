package dev.tributary.application.run.simulation;

import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryUpkeep;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.run.task.ClaimedTasks;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** What the nodes of a schedule share: one run, its journal and the queue. */
final class SimulatedStores implements ClaimedTasks {
  static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  final InMemoryRuns runs = new InMemoryRuns();
  final InMemoryRunJournal journal = new InMemoryRunJournal();
  final SimulatedQueue queue = new SimulatedQueue();
  final InMemoryUpkeep upkeep = new InMemoryUpkeep(runs, queue::strands);
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();

  /** The first id that the store gives. */
  final RunId id = new RunId(new UUID(0, 1));

  /** The stored run. */
  WorkflowRun run() {
    return runs.run(id);
  }

  @Override
  public boolean confirm(TaskId task, int attempt) {
    return run().task(task).filter(held -> held.heldBy(attempt)).isPresent();
  }

  @Override
  public Optional<String> checkpoint(TaskId task) {
    return Optional.empty();
  }

  @Override
  public void checkpoint(TaskId task, String position) {}

  @Override
  public void progress(TaskId task, long done, long total) {}
}
