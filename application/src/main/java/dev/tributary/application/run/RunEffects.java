package dev.tributary.application.run;

import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.FailureResolution;
import dev.tributary.domain.run.NextSteps;
import dev.tributary.domain.run.RetainedTables;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskFailure;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The effects of ended tasks on work tables and journal. */
@ApplicationScoped
public class RunEffects {
  private final WorkTables tables;
  private final RunJournal journal;
  private final CountRecipients people;

  public RunEffects(WorkTables tables, RunJournal journal, CountRecipients people) {
    this.tables = tables;
    this.journal = journal;
    this.people = people;
  }

  /**
   * Publishes what the task filled, counts the recipients who entered, and writes its failure to
   * the journal.
   */
  void completed(WorkflowRun run, ActivityTask task) {
    task.outputs().forEach(output -> publish(task, output));
    people.entered(run, task);
    if (!task.suspendsRun()) {
      tables.discardUnpublished(task.id());
    }
    task.failure().ifPresent(failure -> report(run, task, failure));
  }

  /** Writes to the journal what was skipped and how the run ended, and releases tables. */
  void advanced(WorkflowRun run, NextSteps next) {
    next.cancelledJoins().forEach(join -> reportCancelled(run, join));
    next.end().ifPresent(end -> ended(run, end));
  }

  /** A person has ended the run. */
  public void stopped(WorkflowRun run) {
    run.tasks().forEach(task -> tables.discardUnpublished(task.id()));
    ended(run, RunState.STOPPED);
  }

  private void ended(WorkflowRun run, RunState end) {
    journal.append(run.id(), severity(end), Message.of("run." + name(end)));
    tables.retainOnly(run.id(), RetainedTables.of(run));
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

  private void report(WorkflowRun run, ActivityTask task, TaskFailure failure) {
    Severity severity =
        failure.way() == FailureResolution.SUSPENDED ? Severity.ERROR : Severity.WARNING;
    journal.append(
        run.id(),
        task.id(),
        task.activity(),
        severity,
        failure.failure().message(),
        Optional.of(failure.failure().code()));
  }

  private void reportCancelled(WorkflowRun run, ActivityId join) {
    journal.append(
        run.id(),
        run.task(join).id(),
        join,
        Severity.WARNING,
        Message.of("run.joinCancelled"),
        Optional.empty());
  }

  private static Severity severity(RunState end) {
    return switch (end) {
      case FINISHED_WITH_WARNINGS, STOPPED -> Severity.WARNING;
      case FAILED -> Severity.ERROR;
      case QUEUED, RUNNING, FINISHED -> Severity.INFO;
    };
  }

  private static String name(RunState end) {
    return switch (end) {
      case FINISHED -> "finished";
      case FINISHED_WITH_WARNINGS -> "finishedWithWarnings";
      case FAILED -> "failed";
      case STOPPED -> "stopped";
      case QUEUED, RUNNING -> throw new IllegalArgumentException("%s is no end".formatted(end));
    };
  }
}
