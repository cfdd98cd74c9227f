package dev.tributary.application.run;

import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.RevisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Runs of one test. Readers get copies, so that a run that another saves meanwhile is stale. */
public final class InMemoryRuns implements Runs {
  /** The sender of a signal that has woken a run. */
  public record Signaller(RunId run, String by) {}

  /** A command as it was stored. */
  public record Command(RunId run, RunCommand command, String by) {}

  private final Map<RunId, WorkflowRun> runs = new HashMap<>();
  private final Map<RunId, RunOrigin> origins = new HashMap<>();
  private final List<Signaller> signallers = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final Map<RunId, Integer> revisions = new HashMap<>();
  private long runIds;
  private long taskIds;
  private int staleSaves;
  private Consumer<RunId> beforeLock = _ -> {};

  /** The store of a run that was added before. */
  public static InMemoryRuns with(WorkflowRun run) {
    InMemoryRuns runs = new InMemoryRuns();
    runs.runs.put(run.id(), run);
    return runs;
  }

  /** The stored run itself, not a copy. */
  public WorkflowRun run(RunId id) {
    return Optional.ofNullable(runs.get(id)).orElseThrow();
  }

  /** Replaces the stored run. */
  public void put(WorkflowRun run) {
    runs.put(run.id(), run.copy());
  }

  public Collection<WorkflowRun> all() {
    return List.copyOf(runs.values());
  }

  /** Does what another transaction does just before a run is locked. */
  public void beforeLock(Consumer<RunId> other) {
    beforeLock = other;
  }

  /** In the order in which they were recorded. */
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  /** How many saves were refused because of their version. */
  public int staleSaves() {
    return staleSaves;
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
    run.stored(run.version());
    runs.put(run.id(), run.copy());
    origins.put(run.id(), origin);
  }

  /** Why the run started. */
  public Trigger trigger(RunId run) {
    return origin(run).trigger();
  }

  public RunOrigin origin(RunId run) {
    return Objects.requireNonNull(origins.get(run));
  }

  public List<Signaller> signallers() {
    return List.copyOf(signallers);
  }

  @Override
  public Optional<WorkflowRun> find(RunId run) {
    return Optional.ofNullable(runs.get(run)).map(WorkflowRun::copy);
  }

  @Override
  public Optional<WorkflowRun> locked(RunId run) {
    beforeLock.accept(run);
    return Optional.ofNullable(runs.get(run)).map(WorkflowRun::copy);
  }

  @Override
  public boolean save(WorkflowRun run, Instant now) {
    if (run(run.id()).version() != run.version()) {
      staleSaves++;
      return false;
    }
    run.stored(run.version() + 1);
    runs.put(run.id(), run.copy());
    return true;
  }

  @Override
  public List<Child> children(RunId parent) {
    return runs.values().stream()
        .filter(run -> !run.state().ended())
        .flatMap(run -> child(run.id(), parent).stream())
        .toList();
  }

  private Optional<Child> child(RunId run, RunId parent) {
    return Optional.ofNullable(origins.get(run))
        .map(RunOrigin::trigger)
        .filter(Trigger.ParentRun.class::isInstance)
        .flatMap(Trigger::origin)
        .filter(from -> from.run().equals(parent))
        .map(from -> new Child(run, from.activity()));
  }

  @Override
  public int revision(RunId run) {
    return revisions.getOrDefault(run, 1);
  }

  @Override
  public void follow(RunId run, RevisionId revision, int number) {
    revisions.put(run, number);
  }

  @Override
  public void record(RunId run, RunCommand command, String by, Instant now) {
    commands.add(new Command(run, command, by));
  }

  @Override
  public void signalled(RunId run, String by, Instant now) {
    signallers.add(new Signaller(run, by));
  }
}
