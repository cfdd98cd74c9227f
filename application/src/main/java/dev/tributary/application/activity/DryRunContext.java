package dev.tributary.application.activity;

import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The context of a dry run: it has no task and no journal, and its tables are rolled back. */
final class DryRunContext implements ActivityContext {
  private static final TaskId NO_TASK = new TaskId(0);

  private final Frame frame;
  private final Activity activity;
  private final Variables variables;
  private final List<ActivityInput> inputs;
  private final Map<WorkTableId, WorkTable> known = new HashMap<>();

  /** What all activities of one dry run share. */
  record Frame(WorkflowName workflow, RunId run, Instant now, ZoneId zone, ScratchTables tables) {}

  DryRunContext(Frame frame, Activity activity, Variables variables, List<ActivityInput> inputs) {
    this.frame = frame;
    this.activity = activity;
    this.variables = variables;
    this.inputs = List.copyOf(inputs);
    inputs.forEach(input -> input.table().ifPresent(table -> known.put(table.id(), table)));
  }

  /** The rows that left, by outlet. */
  Map<Outlet, WorkTable> left(Completed completed) {
    return completed.outputs().stream()
        .filter(output -> output.table().isPresent())
        .collect(Collectors.toMap(Output::outlet, this::table));
  }

  private WorkTable table(Output output) {
    WorkTable empty = Optional.ofNullable(known.get(output.table().orElseThrow())).orElseThrow();
    return new WorkTable(empty.id(), empty.structure(), output.rows());
  }

  @Override
  public WorkflowName workflow() {
    return frame.workflow();
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
  public List<ActivityInput> inputs() {
    return inputs;
  }

  @Override
  public void journal(Severity severity, Message message) {
    // A dry run has no journal.
  }

  @Override
  public WorkTable table(Outlet outlet, WorkTableStructure structure) {
    WorkTable table = frame.tables().create(structure);
    known.put(table.id(), table);
    return table;
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
