package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Activity;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An execution whose expressions see other event variables. */
public record VariableContext(ActivityContext execution, Variables variables)
    implements ActivityContext {
  @Override
  public WorkflowName workflow() {
    return execution.workflow();
  }

  @Override
  public RunId run() {
    return execution.run();
  }

  @Override
  public TaskId task() {
    return execution.task();
  }

  @Override
  public int attempt() {
    return execution.attempt();
  }

  @Override
  public Activity activity() {
    return execution.activity();
  }

  @Override
  public Instant now() {
    return execution.now();
  }

  @Override
  public ZoneId zone() {
    return execution.zone();
  }

  @Override
  public Map<String, ValueType> variableTypes() {
    return TaskEvaluation.variableTypes(execution.variableTypes(), variables);
  }

  @Override
  public Optional<TestRun> test() {
    return execution.test();
  }

  @Override
  public List<ActivityInput> inputs() {
    return execution.inputs();
  }

  @Override
  public void journal(Severity severity, Message message) {
    execution.journal(severity, message);
  }

  @Override
  public NewTable table(Outlet outlet, WorkTableStructure structure) {
    return execution.table(outlet, structure);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return execution.write(work);
  }

  @Override
  public Duration statementTime(StatementLimits limits) {
    return execution.statementTime(limits);
  }

  @Override
  public void whenCompleted(Runnable write) {
    execution.whenCompleted(write);
  }

  @Override
  public Optional<WakeUp> wakeUp() {
    return execution.wakeUp();
  }

  @Override
  public Optional<String> checkpoint() {
    return execution.checkpoint();
  }

  @Override
  public void checkpoint(String position) {
    execution.checkpoint(position);
  }

  @Override
  public void progress(long done, long total) {
    execution.progress(done, total);
  }

  @Override
  public boolean cancelled() {
    return execution.cancelled();
  }

  @Override
  public Cancellation onCancel(Runnable action) {
    return execution.onCancel(action);
  }
}
