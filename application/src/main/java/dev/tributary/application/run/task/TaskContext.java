package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.run.Claim;
import dev.tributary.application.run.Execution;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The context of one execution: every write goes through the fence. Used by one thread. */
final class TaskContext implements ActivityContext {
  private static final int CHECKPOINT_LIMIT = 4096;
  private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);

  private final Claim claim;
  private final Execution execution;
  private final Fence fence;
  private final TaskStores stores;
  private final ZoneId instanceZone;
  private final InstantSource clock;
  private Instant nextProgress = Instant.MIN;

  TaskContext(
      Claim claim,
      Execution execution,
      Fence fence,
      TaskStores stores,
      ZoneId instanceZone,
      InstantSource clock) {
    this.claim = claim;
    this.execution = execution;
    this.fence = fence;
    this.stores = stores;
    this.instanceZone = instanceZone;
    this.clock = clock;
  }

  @Override
  public WorkflowName workflow() {
    return claim.workflow().name();
  }

  @Override
  public RunId run() {
    return claim.run();
  }

  @Override
  public TaskId task() {
    return claim.task();
  }

  @Override
  public int attempt() {
    return claim.attempt();
  }

  @Override
  public Activity activity() {
    return claim.activity();
  }

  @Override
  public Instant now() {
    return claim.now();
  }

  @Override
  public ZoneId zone() {
    return activity()
        .options()
        .zone()
        .or(() -> claim.workflow().options().zone())
        .orElse(instanceZone);
  }

  @Override
  public Variables variables() {
    return claim.variables();
  }

  @Override
  public List<ActivityInput> inputs() {
    return claim.inputs();
  }

  @Override
  public void journal(Severity severity, Message message) {
    write(
        () ->
            stores
                .journal()
                .append(run(), task(), activity().id(), severity, message, Optional.empty()));
  }

  @Override
  public WorkTable table(Outlet outlet, WorkTableStructure structure) {
    return write(
        () ->
            stores
                .tables()
                .unpublished(task(), outlet)
                .flatMap(found -> reused(found, structure))
                .orElseGet(() -> stores.tables().create(task(), outlet, structure)));
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return fence.write(claim, work);
  }

  @Override
  public Optional<String> checkpoint() {
    return write(() -> stores.tasks().checkpoint(task()));
  }

  @Override
  public void checkpoint(String position) {
    if (position.length() > CHECKPOINT_LIMIT) {
      throw new IllegalArgumentException(
          "checkpoint of %d characters (limit: %d)".formatted(position.length(), CHECKPOINT_LIMIT));
    }
    write(() -> stores.tasks().checkpoint(task(), position));
  }

  @Override
  public void progress(long done, long total) {
    Instant now = clock.instant();
    if (now.isBefore(nextProgress)) {
      return;
    }
    nextProgress = now.plus(PROGRESS_INTERVAL);
    write(() -> stores.tasks().progress(task(), done, total));
  }

  @Override
  public boolean cancelled() {
    return execution.interrupted();
  }

  @Override
  public Cancellation onCancel(Runnable action) {
    return execution.onInterrupt(action);
  }

  private void write(Runnable work) {
    fence.write(
        claim,
        () -> {
          work.run();
          return true;
        });
  }

  /** The table of an earlier attempt; its rows count only up to a checkpoint. */
  private Optional<WorkTable> reused(WorkTable found, WorkTableStructure structure) {
    if (stores.tasks().checkpoint(task()).isPresent()) {
      return Optional.of(found);
    }
    if (found.structure().equals(structure)) {
      stores.tables().empty(found.id());
      return Optional.of(found);
    }
    stores.tables().discard(found.id());
    return Optional.empty();
  }
}
