package dev.tributary.application.run;

import dev.tributary.application.work.Lease;
import dev.tributary.application.work.LeaseLost;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Claims the first unfinished task of a strand: the first one, or, after the death of a worker, the
 * one that this worker executed.
 */
@ApplicationScoped
public class ClaimTask {
  private final Runs runs;
  private final RunTransitions transitions;
  private final RunJournal journal;
  private final RunConfig settings;
  private final WorkerNode node;

  public ClaimTask(
      Runs runs,
      RunTransitions transitions,
      RunJournal journal,
      RunConfig settings,
      WorkerNode node) {
    this.runs = runs;
    this.transitions = transitions;
    this.journal = journal;
    this.settings = settings;
    this.node = node;
  }

  /**
   * Empty when the strand has come to its end or nothing may begin in the run.
   *
   * @throws LeaseLost when the worker is no longer entitled to the strand; nothing is written
   */
  @Transactional
  public Optional<Claim> claim(RunId id, TaskId strand, Lease lease) {
    Optional<WorkflowRun> run = runs.locked(id);
    if (!lease.held()) {
      throw new LeaseLost("strand " + strand);
    }
    return run.flatMap(found -> found.unfinishedOn(strand))
        .flatMap(task -> claim(run.orElseThrow(), task, strand));
  }

  /**
   * Fails the strand's unfinished task, because it could not be executed or completed again and
   * again for a reason that does not pass.
   */
  @Transactional
  public void giveUp(RunId id, TaskId strand, String reason) {
    Optional<WorkflowRun> run = runs.locked(id);
    run.flatMap(found -> found.unfinishedOn(strand))
        .ifPresent(task -> giveUp(run.orElseThrow(), task, strand, reason));
  }

  private void giveUp(WorkflowRun run, ActivityTask task, TaskId strand, String reason) {
    if (task.state() == TaskState.RUNNING) {
      run.abandon(task.id(), false);
    }
    transitions.claim(run, task.id(), strand);
    var failure = ActivityFailure.configuration(RunErrorCode.UNEXPECTED, reason);
    transitions.settle(run, task.id(), strand, Failed.of(failure));
  }

  private Optional<Claim> claim(WorkflowRun run, ActivityTask task, TaskId strand) {
    if (task.state() == TaskState.RUNNING) {
      return takeOver(run, task, strand);
    }
    return run.mayBegin()
        ? Optional.of(transitions.claim(run, task.id(), strand))
        : Optional.empty();
  }

  private Optional<Claim> takeOver(WorkflowRun run, ActivityTask task, TaskId strand) {
    boolean died = !task.work().node().equals(Optional.of(node.name()));
    int deaths = run.abandon(task.id(), died).work().deaths();
    Claim claim = transitions.claim(run, task.id(), strand);
    if (deaths >= settings.maxDeaths()) {
      var failure = ActivityFailure.configuration(RunErrorCode.NODES_DIED, deaths);
      return transitions.settle(run, task.id(), strand, Failed.of(failure));
    }
    journal.append(
        run.id(),
        task.id(),
        task.activity(),
        Severity.WARNING,
        Message.of("run.takenOver", claim.attempt()),
        Optional.empty());
    return Optional.of(claim);
  }
}
