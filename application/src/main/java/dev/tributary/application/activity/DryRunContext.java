package dev.tributary.application.activity;

import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The context of a dry run: it has no task and no journal, and its tables are rolled back. */
final class DryRunContext implements ActivityContext {
  private static final TaskId NO_TASK = new TaskId(0);

  /** Of what is left; zero would be no limit at all. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Frame frame;
  private final Activity activity;
  private final Variables variables;
  private final List<ActivityInput> inputs;

  /** What all activities of one dry run share. */
  record Frame(
      WorkflowDefinition workflow,
      RunId run,
      Instant now,
      ZoneId zone,
      ScratchTables tables,
      InstantSource clock) {
    /** What all statements together have left of a time. */
    private Duration left(Duration time) {
      Duration left = time.minus(Duration.between(now, clock.instant()));
      return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
  }

  DryRunContext(Frame frame, Activity activity, Variables variables, List<ActivityInput> inputs) {
    this.frame = frame;
    this.activity = activity;
    this.variables = variables;
    this.inputs = List.copyOf(inputs);
  }

  /** The rows that left, by outlet. */
  static Map<Outlet, WorkTable> left(Completed completed) {
    return completed.outputs().stream()
        .filter(output -> output.table().isPresent())
        .collect(Collectors.toMap(Output::outlet, output -> output.table().orElseThrow()));
  }

  @Override
  public WorkflowName workflow() {
    return frame.workflow().name();
  }

  @Override
  public RunId run() {
    return frame.run();
  }

  @Override
  public TaskId task() {
    return NO_TASK;
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public Activity activity() {
    return activity;
  }

  @Override
  public Instant now() {
    return frame.now();
  }

  @Override
  public ZoneId zone() {
    return activity.options().zone().orElse(frame.zone());
  }

  @Override
  public Variables variables() {
    return variables;
  }

  @Override
  public Map<String, ValueType> variableTypes() {
    return TaskEvaluation.variableTypes(frame.workflow().variables(), variables);
  }

  /** Its author waits, for all activities of the dry run together. */
  @Override
  public Duration statementTime(StatementLimits limits) {
    return frame.left(limits.preview());
  }

  @Override
  public List<ActivityInput> inputs() {
    return inputs;
  }

  @Override
  public void journal(Severity severity, Message message) {
    // A dry run has no journal.
  }

  @Override
  public NewTable table(Outlet outlet, WorkTableStructure structure) {
    return new NewTable(frame.tables().newId(), run(), task(), outlet, structure);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return work.get();
  }

  @Override
  public void whenCompleted(Runnable write) {
    write.run();
  }

  @Override
  public Optional<WakeUp> wakeUp() {
    return Optional.empty();
  }

  @Override
  public Optional<String> checkpoint() {
    return Optional.empty();
  }

  @Override
  public void checkpoint(String position) {
    // There is no second attempt.
  }

  @Override
  public void progress(long done, long total) {
    // A dry run shows no progress.
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public Cancellation onCancel(Runnable action) {
    return () -> {};
  }
}
