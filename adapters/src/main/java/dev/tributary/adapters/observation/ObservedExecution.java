package dev.tributary.adapters.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.observation.ExecutionObservation;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import java.time.Duration;

/** One execution on its thread, whose lines of the log name run, task and attempt meanwhile. */
final class ObservedExecution implements ExecutionObservation {
  private final String kind;
  private final WorkMetrics metrics;
  private final TracedExecution trace;
  private final LogFields fields;
  private final long begun = System.nanoTime();
  private ExecutionResult result = ExecutionResult.RELEASED;
  private long rows;

  ObservedExecution(ActivityContext execution, WorkMetrics metrics, RunTraces traces) {
    this.kind = execution.activity().kind();
    this.metrics = metrics;
    this.trace = traces.execution(execution);
    this.fields = LogFields.of(execution);
  }

  /** How an execution ended, as metrics and traces name it. */
  enum ExecutionResult {
    COMPLETED,
    WAITING,
    FAILED,
    RELEASED
  }

  @Override
  public void ended(ActivityOutcome outcome) {
    switch (outcome) {
      case Completed completed -> {
        result = ExecutionResult.COMPLETED;
        rows = completed.outputs().stream().mapToLong(Output::rows).sum();
      }
      case Suspended _ -> result = ExecutionResult.WAITING;
      case Failed failed -> {
        result = ExecutionResult.FAILED;
        trace.failed(failed.failure().code());
      }
    }
  }

  @Override
  public void close() {
    metrics.executed(kind, result, Duration.ofNanos(System.nanoTime() - begun), rows);
    trace.end(result, rows);
    fields.close();
  }
}
