package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.JournalEntry.Subject;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.Runs;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Claims the first unfinished task of a strand: the first one, or, after the death of a worker, the
 * one that this worker executed.
 */
@ApplicationScoped
public class ClaimTask {
  private final Runs runs;
  private final AdvanceStrand advance;
  private final WalkStrand steps;
  private final RunConfig settings;
  private final WorkerNode node;

  public ClaimTask(
      Runs runs, AdvanceStrand advance, WalkStrand steps, RunConfig settings, WorkerNode node) {
    this.runs = runs;
    this.advance = advance;
    this.steps = steps;
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
    return advance(id, strand, lease, this::claim);
  }

  /**
   * Fails the strand's unfinished task, because it could not be executed or completed again and
   * again for a reason that does not pass.
   *
   * @throws LeaseLost when the worker is no longer entitled to the strand; nothing is written
   */
  @Transactional
  public void giveUp(RunId id, TaskId strand, Lease lease, String reason) {
    advance(id, strand, lease, walk -> giveUp(walk, reason));
  }

  private Optional<Claim> advance(
      RunId id, TaskId strand, Lease lease, Consumer<StrandWalk> changes) {
    Optional<WorkflowRun> run = runs.find(id);
    requireHeld(lease, strand);
    return run.flatMap(
        found ->
            advance.along(
                new Strand(strand, lease), found, () -> locked(id, strand, lease), changes));
  }

  /** A worker that has got the strand meanwhile has also changed the run. */
  private WorkflowRun locked(RunId id, TaskId strand, Lease lease) {
    WorkflowRun run = runs.locked(id).orElseThrow(() -> new LeaseLost("strand " + strand));
    requireHeld(lease, strand);
    return run;
  }

  private static void requireHeld(Lease lease, TaskId strand) {
    if (!lease.held()) {
      throw new LeaseLost("strand " + strand);
    }
  }

  private void claim(StrandWalk walk) {
    Optional<ActivityTask> task = walk.unfinished();
    if (task.isPresent() && task.get().state() == TaskState.RUNNING) {
      takeOver(walk, task.get());
    } else if (task.isPresent() && walk.run().mayBegin(task.get())) {
      steps.begin(walk, task.get());
    }
  }

  private void takeOver(StrandWalk walk, ActivityTask task) {
    boolean died = !task.work().node().equals(Optional.of(node.name()));
    ActivityTask abandoned = walk.run().abandon(task.id(), died);
    int deaths = abandoned.work().deaths();
    if (deaths >= settings.maxDeaths()) {
      ActivityTask claimed = walk.claim(task.id());
      var failure = ActivityFailure.configuration(RunErrorCode.NODES_DIED, deaths);
      steps.end(walk, claimed.id(), Failed.of(failure));
      return;
    }
    steps.begin(walk, abandoned);
    walk.goesOn().ifPresent(claim -> walk.report(List.of(takenOver(walk, task, claim))));
  }

  private static JournalEntry takenOver(StrandWalk walk, ActivityTask task, Claim claim) {
    return JournalEntry.of(
        Subject.of(task),
        walk.now(),
        Severity.WARNING,
        Message.of("run.takenOver", claim.attempt()));
  }

  /** What follows is left to another worker. */
  private static void giveUp(StrandWalk walk, String reason) {
    Optional<ActivityTask> unfinished = walk.unfinished().filter(task -> mayEnd(walk, task));
    if (unfinished.isEmpty()) {
      return;
    }
    ActivityTask task = unfinished.get();
    if (task.state() == TaskState.RUNNING) {
      walk.run().abandon(task.id(), false);
    }
    walk.claim(task.id());
    var failure = ActivityFailure.configuration(RunErrorCode.UNEXPECTED, reason);
    walk.end(task.id(), Failed.of(failure)).ifPresent(walk::queue);
  }

  /** What has not begun is left to a resume when nothing may begin. */
  private static boolean mayEnd(StrandWalk walk, ActivityTask task) {
    return task.state() == TaskState.RUNNING || walk.run().mayBegin(task);
  }
}
