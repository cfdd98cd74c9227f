package dev.tributary.application.activity;

import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
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
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A context without a competing worker: writes happen at once, the journal is a list. */
public final class FakeActivityContext implements ActivityContext {
  private Optional<TestRun> test = Optional.empty();
  private Optional<WakeUp> wakeUp = Optional.empty();
  private static final RunId RUN =
      new RunId(UUID.fromString("01989898-0000-7000-8000-000000000001"));

  private static final AtomicLong NUMBERS = new AtomicLong(9_000);

  private final Activity activity;
  private final List<ActivityInput> inputs;
  private final List<Message> journal = new CopyOnWriteArrayList<>();
  private int attempt = 1;
  private final List<Message> warnings = new CopyOnWriteArrayList<>();
  private Optional<String> checkpoint = Optional.empty();
  private Variables variables = Variables.NONE;
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");

  private final List<Runnable> cancelActions = new CopyOnWriteArrayList<>();
  private Runnable beforeWrite = () -> {};
  private Runnable beforeCompletion = () -> {};
  private volatile boolean cancelled;
  private Optional<Duration> statementTime = Optional.empty();

  public FakeActivityContext(String id, ActivitySettings settings, List<ActivityInput> inputs) {
    this.activity =
        new Activity(
            new ActivityId(id), "Label", settings, ExecutionOptions.DEFAULT, Optional.empty());
    this.inputs = List.copyOf(inputs);
  }

  /** As that of a dry run, which has so much time. */
  public FakeActivityContext statementsWithin(Duration time) {
    this.statementTime = Optional.of(time);
    return this;
  }

  @Override
  public Duration statementTime(StatementLimits limits) {
    return statementTime.orElse(limits.activity());
  }

  public FakeActivityContext with(Variables set) {
    this.variables = set;
    return this;
  }

  public FakeActivityContext at(Instant instant) {
    this.now = instant;
    return this;
  }

  /** The journal's lines, warnings included. */
  public List<Message> journal() {
    return List.copyOf(journal);
  }

  public List<Message> warnings() {
    return List.copyOf(warnings);
  }

  /** Runs before each write; what it throws stands for a program that died there. */
  public FakeActivityContext beforeWrite(Runnable action) {
    this.beforeWrite = action;
    return this;
  }

  /** As an engine does when the run is stopped. */
  public void cancel() {
    cancelled = true;
    cancelActions.forEach(Runnable::run);
  }

  /** From now on it belongs to a test run. */
  public void testedAs(TestRun how) {
    test = Optional.of(how);
  }

  @Override
  public Optional<TestRun> test() {
    return test;
  }

  @Override
  public WorkflowName workflow() {
    return new WorkflowName("test");
  }

  @Override
  public RunId run() {
    return RUN;
  }

  @Override
  public TaskId task() {
    return new TaskId(1);
  }

  /** From now on it is the context of the next attempt. */
  public void nextAttempt() {
    attempt++;
  }

  /** As a person does after a failure. */
  public void resume(ActivityExecutor<?> executor) {
    checkpoint = checkpoint.map(executor::resumed);
    nextAttempt();
  }

  @Override
  public int attempt() {
    return attempt;
  }

  @Override
  public Activity activity() {
    return activity;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Europe/Amsterdam");
  }

  @Override
  public Variables variables() {
    return variables;
  }

  @Override
  public Map<String, ValueType> variableTypes() {
    return TaskEvaluation.variableTypes(Map.of(), variables());
  }

  @Override
  public List<ActivityInput> inputs() {
    return inputs;
  }

  @Override
  public void journal(Severity severity, Message message) {
    journal.add(message);
    if (severity != Severity.INFO) {
      warnings.add(message);
    }
  }

  @Override
  public NewTable table(Outlet outlet, WorkTableStructure structure) {
    WorkTableId number = new WorkTableId(NUMBERS.incrementAndGet());
    return new NewTable(number, run(), task(), outlet, structure);
  }

  /** Runs before what is left to the completing transaction, as {@link #beforeWrite}. */
  public FakeActivityContext beforeCompletion(Runnable action) {
    this.beforeCompletion = action;
    return this;
  }

  /** There is no completing transaction. */
  @Override
  public void whenCompleted(Runnable write) {
    beforeCompletion.run();
    write.run();
  }

  @Override
  public <T> T write(Supplier<T> work) {
    beforeWrite.run();
    return work.get();
  }

  @Override
  public Optional<WakeUp> wakeUp() {
    return wakeUp;
  }

  /** As the engine does after a wait. */
  public FakeActivityContext wokenBy(WakeUp by) {
    wakeUp = Optional.of(by);
    return this;
  }

  @Override
  public Optional<String> checkpoint() {
    return checkpoint;
  }

  @Override
  public void checkpoint(String position) {
    checkpoint = Optional.of(position);
  }

  @Override
  public void progress(long done, long total) {
    // Tests do not read the progress.
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public Cancellation onCancel(Runnable action) {
    cancelActions.add(action);
    return () -> cancelActions.remove(action);
  }
}
