package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The context of one execution. What it reports waits for the next write, and what it leaves for
 * the completing transaction. Each write goes through the fence, unless the whole execution is
 * within that transaction. Used by one thread, but for {@link #report}.
 */
final class TaskContext implements ActivityContext {
  private static final int CHECKPOINT_LIMIT = 32_768;
  private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);
  private static final int FIRST_ATTEMPT = 1;

  private final Claim claim;
  private final Execution execution;
  private final TaskStores stores;
  private final ZoneId instanceZone;
  private final InstantSource clock;
  private final PendingLines lines = new PendingLines();
  private final List<Runnable> completing = new ArrayList<>();
  private final JournalEntry.Subject subject;
  private Optional<String> checkpoint = Optional.empty();
  private boolean checkpointKnown;
  private boolean withinTransaction;
  private Instant nextProgress;

  TaskContext(
      Claim claim,
      Execution execution,
      TaskStores stores,
      ZoneId instanceZone,
      InstantSource clock) {
    this.claim = claim;
    this.execution = execution;
    this.stores = stores;
    this.instanceZone = instanceZone;
    this.clock = clock;
    this.subject = new JournalEntry.Subject(claim.task(), claim.activity().id());
    this.checkpointKnown = claim.attempt() == FIRST_ATTEMPT;
    this.nextProgress = clock.instant().plus(PROGRESS_INTERVAL);
  }

  /** The whole execution is within the transaction that completes its task. */
  TaskContext withinTransaction() {
    withinTransaction = true;
    return this;
  }

  /**
   * What the execution leaves to the transaction that completes its task, or releases it: all that
   * it writes from now on is within that one.
   */
  ExecutionResult ended(ActivityOutcome outcome) {
    withinTransaction = true;
    return new ExecutionResult(outcome, lines.take(), completing);
  }

  /** The lines for the transaction that releases the task. */
  List<JournalEntry> left() {
    return lines.take();
  }

  /** Writes the lines that wait. May be called by any thread. */
  void report() {
    lines.writeIfLeft(() -> stores.fence().write(claim, this::appended));
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
  public Map<String, ValueType> variableTypes() {
    return TaskEvaluation.variableTypes(claim.workflow().variables(), variables());
  }

  @Override
  public Optional<TestRun> test() {
    return claim.state().test();
  }

  @Override
  public List<ActivityInput> inputs() {
    return claim.inputs();
  }

  @Override
  public void journal(Severity severity, Message message) {
    lines.add(JournalEntry.of(subject, clock.instant(), severity, message));
  }

  @Override
  public NewTable table(Outlet outlet, WorkTableStructure structure) {
    return new NewTable(stores.tables().newId(), run(), task(), outlet, structure);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (withinTransaction || lines.isWriting()) {
      return work.get();
    }
    return lines.write(
        () ->
            stores
                .fence()
                .write(
                    claim,
                    () -> {
                      appended(); // first, as they are sent with the next statement
                      return work.get();
                    }));
  }

  @Override
  public void whenCompleted(Runnable write) {
    completing.add(write);
  }

  @Override
  public Optional<WakeUp> wakeUp() {
    return claim.wakeUp();
  }

  @Override
  public Optional<String> checkpoint() {
    if (!checkpointKnown) {
      checkpoint = stores.tasks().checkpoint(task());
      checkpointKnown = true;
    }
    return checkpoint;
  }

  @Override
  public void checkpoint(String position) {
    if (position.length() > CHECKPOINT_LIMIT) {
      throw new IllegalArgumentException(
          "checkpoint of %d characters (limit: %d)".formatted(position.length(), CHECKPOINT_LIMIT));
    }
    write(() -> stores.tasks().checkpoint(task(), position));
    checkpoint = Optional.of(position);
    checkpointKnown = true;
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
    write(
        () -> {
          work.run();
          return true;
        });
  }

  /** Stores the pending lines; returns how many. */
  private int appended() {
    List<JournalEntry> pending = lines.offer();
    if (!pending.isEmpty()) {
      stores.journal().append(run(), pending);
    }
    return pending.size();
  }
}
