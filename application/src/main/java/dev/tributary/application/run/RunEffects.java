package dev.tributary.application.run;

import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.application.observation.Observations;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.run.data.RetainedTables;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The effects of a run's progress on its work tables and on what operators observe, and who is
 * notified of it.
 */
@ApplicationScoped
public class RunEffects {
  private final WorkTables tables;
  private final Observations observations;
  private final NotifyRuns notify;

  public RunEffects(WorkTables tables, Observations observations, NotifyRuns notify) {
    this.tables = tables;
    this.observations = observations;
    this.notify = notify;
  }

  /** A new run is stored. */
  public void started(WorkflowRun run) {
    if (run.test().isEmpty()) {
      notify.started(run);
    }
  }

  /** Discards what the ended task does not pass on. */
  public void completed(WorkflowRun run, ActivityTask task) {
    if (mayHaveLeftovers(task)) {
      tables.discard(run.id(), task.id(), tables(task).collect(Collectors.toSet()));
    }
  }

  /** Releases the tables that an ended run does not retain. */
  public void ended(WorkflowRun run) {
    report(run);
    Set<WorkTableId> kept = RetainedTables.of(run);
    if (!run.activations().stream().flatMap(RunEffects::tables).allMatch(kept::contains)) {
      tables.retainOnly(run.id(), kept);
    }
  }

  /** Releases the tables of a run that a person has ended, also those of unfinished tasks. */
  public void stopped(WorkflowRun run) {
    report(run);
    tables.retainOnly(run.id(), RetainedTables.of(run));
  }

  /** Test runs are not counted, and cause no notifications. */
  private void report(WorkflowRun run) {
    if (run.test().isEmpty()) {
      observations.runEnded(run);
      notify.ended(run);
    }
  }

  /** A suspended task keeps its tables: its checkpoint may name them. */
  private static boolean mayHaveLeftovers(ActivityTask task) {
    return !task.suspendsRun()
        && (task.failure().isPresent()
            || task.state() == TaskState.SKIPPED
            || task.work().attempt() > 1);
  }

  private static Stream<WorkTableId> tables(ActivityTask task) {
    return task.outputs().stream().flatMap(output -> output.table().stream()).map(WorkTable::id);
  }
}
