package dev.tributary.application.run;

import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RetainedTables;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;

/** The effects of a run's progress on its work tables and the number of its recipients. */
@ApplicationScoped
public class RunEffects {
  private final WorkTables tables;
  private final CountRecipients people;

  public RunEffects(WorkTables tables, CountRecipients people) {
    this.tables = tables;
    this.people = people;
  }

  /** Publishes what the ended task filled, and counts the recipients who entered. */
  public void completed(WorkflowRun run, ActivityTask task) {
    task.outputs().forEach(output -> publish(task, output));
    people.entered(run, task);
    if (!task.suspendsRun()) {
      tables.discardUnpublished(task.id());
    }
  }

  /** Releases the tables that an ended run does not retain. */
  public void ended(WorkflowRun run) {
    tables.retainOnly(run.id(), RetainedTables.of(run));
  }

  /** Releases the tables of a run that a person has ended. */
  public void stopped(WorkflowRun run) {
    run.tasks().forEach(task -> tables.discardUnpublished(task.id()));
    ended(run);
  }

  /** A fork's outlets share one table, which its own producer has published. */
  private void publish(ActivityTask task, Output output) {
    output
        .table()
        .filter(
            table ->
                tables
                    .unpublished(task.id(), output.outlet())
                    .filter(own -> own.id().equals(table))
                    .isPresent())
        .ifPresent(table -> tables.publish(table, output.rows()));
  }
}
