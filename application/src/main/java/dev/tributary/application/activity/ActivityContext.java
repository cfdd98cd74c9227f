package dev.tributary.application.activity;

import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
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
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an execution may know and do while it works. Every method that writes does so in a short
 * transaction of its own that first confirms, under a row lock, that this execution still holds its
 * task; else it throws {@link ClaimLost}, which an executor lets pass. The executions of {@link
 * ActivityExecutor.Reach#DATABASE} are within one transaction, and all their writes with them.
 */
public interface ActivityContext {
  WorkflowName workflow();

  RunId run();

  TaskId task();

  /** Raised at each claim of the task, from 1. A repeat after a crash has a higher one. */
  int attempt();

  Activity activity();

  /** The instant of the task's first claim: what {@code GetDate()} means, also in a repeat. */
  Instant now();

  /** The activity's time zone, else the workflow's, else the instance's. */
  ZoneId zone();

  Variables variables();

  /**
   * The types of the event variables that can be read: those that the workflow declares, also where
   * they are not set, and those that are set.
   */
  Map<String, ValueType> variableTypes();

  /** How long the database may work on the next statement of this execution. */
  default Duration statementTime(StatementLimits limits) {
    return limits.activity();
  }

  /** How the run differs from a real one; empty in a real one. */
  default Optional<TestRun> test() {
    return Optional.empty();
  }

  /** What arrived, in the order of the transitions in the definition. */
  List<ActivityInput> inputs();

  /** The table of the only input that carries rows; empty when none does. */
  default Optional<WorkTable> inputTable() {
    return inputs().stream().flatMap(input -> input.table().stream()).findFirst();
  }

  /** The end of an activity that changes no rows: those that arrived leave by {@code outlet}. */
  default Completed passOn(Outlet outlet) {
    return passOn(outlet, Variables.NONE);
  }

  /** The same with event variables. */
  default Completed passOn(Outlet outlet, Variables variables) {
    return new Completed(List.of(new Output(outlet, inputTable())), variables);
  }

  /** Adds a line to the run's journal, with the next write, or within about a second. */
  void journal(Severity severity, Message message);

  default void info(Message message) {
    journal(Severity.INFO, message);
  }

  default void warn(Message message) {
    journal(Severity.WARNING, message);
  }

  /** A new table for what will leave by {@code outlet}. It is stored when its rows are. */
  NewTable table(Outlet outlet, WorkTableStructure structure);

  /** Does {@code work} in one short transaction that holds only while this claim does. */
  <T> T write(Supplier<T> work);

  /**
   * Does {@code write} in the transaction that completes the task, and only when the execution
   * returns an outcome. What it throws fails the task; a checkpoint that it stores commits with the
   * outcome.
   */
  void whenCompleted(Runnable write);

  /**
   * What ended the last wait, when an earlier execution was suspended; also in a repeat after a
   * crash.
   */
  Optional<WakeUp> wakeUp();

  /** The text of the last committed {@link #checkpoint(String)}; empty at a first attempt. */
  Optional<String> checkpoint();

  /**
   * Stores how far the work has come; called inside {@link #write} it commits together with the
   * rows written there. At most 32768 characters.
   */
  void checkpoint(String position);

  /** Reports the progress; {@code total} is 0 when unknown. Rate-limited by the engine. */
  void progress(long done, long total);

  /**
   * Whether the run is being stopped, or the process; long loops check it, and throw {@link
   * ExecutionInterrupted} when work remains.
   */
  boolean cancelled();

  /**
   * Runs {@code action} on another thread when the run is stopped while this execution works:
   * closes a socket, cancels a statement. Closing the returned handle withdraws it.
   */
  Cancellation onCancel(Runnable action);

  /** Withdraws a cancel action; never throws. */
  interface Cancellation extends AutoCloseable {
    @Override
    void close();
  }
}
