package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/** Runs of one test. A run is the object that was added or saved last: nothing is reloaded. */
public final class InMemoryRuns implements Runs {
  /** A command as it was stored. */
  public record Command(RunId run, RunCommand command, String by) {}

  private final Map<RunId, WorkflowRun> runs = new HashMap<>();
  private final List<Command> commands = new ArrayList<>();
  private long runIds;
  private long taskIds;

  /** The store of a run that was added before. */
  public static InMemoryRuns with(WorkflowRun run) {
    InMemoryRuns runs = new InMemoryRuns();
    runs.runs.put(run.id(), run);
    return runs;
  }

  /** The run as it is stored now. */
  public WorkflowRun run(RunId id) {
    return Optional.ofNullable(runs.get(id)).orElseThrow();
  }

  /** In the order in which they were recorded. */
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  @Override
  public RunId newId() {
    return new RunId(new UUID(0, ++runIds));
  }

  @Override
  public List<TaskId> newTaskIds(int count) {
    return LongStream.range(0, count).mapToObj(each -> new TaskId(++taskIds)).toList();
  }

  @Override
  public void add(WorkflowRun run, RunOrigin origin) {
    runs.put(run.id(), run);
  }

  @Override
  public Optional<WorkflowRun> find(RunId run) {
    return Optional.ofNullable(runs.get(run));
  }

  @Override
  public Optional<WorkflowRun> locked(RunId run) {
    return Optional.ofNullable(runs.get(run));
  }

  @Override
  public boolean save(WorkflowRun run, Instant now) {
    if (run(run.id()).version() != run.version()) {
      return false;
    }
    run.stored(run.version() + 1);
    runs.put(run.id(), run);
    return true;
  }

  @Override
  public void record(RunId run, RunCommand command, String by, Instant now) {
    commands.add(new Command(run, command, by));
  }
}
