package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.application.work.Lease;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** Makes the tasks of db-scheduler that work on the entries of every kind of durable work. */
@ApplicationScoped
public class DurableTasks {
  private final List<DurableWork<?>> kinds;
  private final RunningExecutions running;
  private final Sql sql;
  private final AfterCommit afterCommit;
  private final InstantSource clock;

  public DurableTasks(
      @All List<DurableWork<?>> kinds,
      RunningExecutions running,
      DataSource dataSource,
      AfterCommit afterCommit,
      InstantSource clock) {
    this.kinds = kinds;
    this.running = running;
    this.sql = new Sql(dataSource);
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** One per kind. */
  public List<Task<?>> all() {
    return kinds.stream().<Task<?>>map(this::task).toList();
  }

  private <E> Task<E> task(DurableWork<E> work) {
    DurableWorker<E> worker = new DurableWorker<>(work, running::closing, Thread::sleep);
    return Tasks.custom(work.descriptor())
        .onDeadExecutionRevive()
        .onFailure(
            (complete, operations) -> apply(failed(worker, work, complete), complete, operations))
        .execute(
            (instance, context) ->
                handler(worker.work(instance.getData(), lease(context.getExecution()))));
  }

  private <E> NextStep failed(
      DurableWorker<E> worker, DurableWork<E> work, ExecutionComplete complete) {
    E entry = work.descriptor().getDataClass().cast(complete.getExecution().taskInstance.getData());
    String reason =
        complete.getCause().map(cause -> cause.getClass().getSimpleName()).orElse("unknown");
    Lease lease = lease(complete.getExecution());
    return worker.failed(entry, lease, complete.getExecution().consecutiveFailures + 1, reason);
  }

  private Lease lease(Execution entry) {
    return new EntryLease(sql, afterCommit, entry);
  }

  private <E> CompletionHandler<E> handler(NextStep next) {
    return (complete, operations) -> apply(next, complete, operations);
  }

  private <E> void apply(
      NextStep next, ExecutionComplete complete, ExecutionOperations<E> operations) {
    switch (next) {
      case NextStep.Remove() -> operations.remove();
      case NextStep.Again(Duration after) ->
          operations.reschedule(complete, clock.instant().plus(after));
      case NextStep.Leave() -> {}
    }
  }
}
