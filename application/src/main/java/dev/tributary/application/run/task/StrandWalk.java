package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunJournalEntries;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.NextSteps;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one transaction changes of a run along one strand, computed in memory: the tasks that end,
 * what follows, and the task that the strand's worker goes on with.
 */
final class StrandWalk {
  private final WorkflowRun run;
  private final Strand strand;
  private final String node;
  private final Instant now;
  private final List<ActivityTask> ended = new ArrayList<>();
  private final List<ActivityTask> suspended = new ArrayList<>();
  private final List<ActivityTask> toQueue = new ArrayList<>();
  private final List<JournalEntry> lines = new ArrayList<>();
  private Optional<Claim> goesOn = Optional.empty();
  private boolean endsRun;
  private boolean endsStrand;

  /**
   * @param run as it was read; changed by the walk
   * @param node whose worker walks
   */
  StrandWalk(WorkflowRun run, Strand strand, String node, Instant now) {
    this.run = run;
    this.strand = strand;
    this.node = node;
    this.now = now;
  }

  WorkflowRun run() {
    return run;
  }

  Strand strand() {
    return strand;
  }

  Instant now() {
    return now;
  }

  /** The strand's next task that is not ended. */
  Optional<ActivityTask> unfinished() {
    return run.unfinishedOn(strand.id());
  }

  /** Adds lines to the journal. */
  void report(List<JournalEntry> added) {
    lines.addAll(added);
  }

  /** Claims a ready task for the node. */
  ActivityTask claim(TaskId task) {
    run.continueStrand(task, strand.id());
    return run.claim(task, node, now);
  }

  /** The worker goes on with a task that it has claimed. */
  void goOn(Claim claim) {
    goesOn = Optional.of(claim);
  }

  /**
   * Ends a running task, or its execution for now, and what follows from it.
   *
   * @return the ready task with which the strand goes on; the others are to be queued
   */
  Optional<ActivityTask> end(TaskId task, ActivityOutcome outcome) {
    ActivityTask done = run.complete(task, outcome, now);
    if (done.state() == TaskState.WAITING) {
      suspended.add(done);
      lines.addAll(RunJournalEntries.waits(done, now));
    } else {
      ended.add(done);
      lines.addAll(RunJournalEntries.ended(done, now));
    }
    NextSteps next = advance();
    if (!run.mayBegin()) {
      return Optional.empty();
    }
    List<ActivityTask> ready = next.ready().stream().map(run::task).filter(run::mayBegin).toList();
    ready.stream().skip(1).forEach(this::queue);
    return ready.stream().findFirst();
  }

  /** Nothing is left to do on the strand. */
  void endStrand() {
    endsStrand = true;
  }

  /** Computes what follows. */
  NextSteps advance() {
    NextSteps next = run.advance(now);
    lines.addAll(RunJournalEntries.advanced(run, next, now));
    endsRun |= next.end().isPresent();
    return next;
  }

  /** Leaves a ready task to another worker. */
  void queue(ActivityTask ready) {
    toQueue.add(ready);
  }

  /**
   * Lets the ready task be the strand's next, for the worker that claims it. It may have been at
   * work before: a run in which another activity has failed fails now, when nothing works any more.
   */
  void leave(ActivityTask ready) {
    run.continueStrand(ready.id(), strand.id());
    advance();
  }

  List<ActivityTask> ended() {
    return List.copyOf(ended);
  }

  /** The tasks that begin to wait. */
  List<ActivityTask> suspended() {
    return List.copyOf(suspended);
  }

  List<ActivityTask> toQueue() {
    return List.copyOf(toQueue);
  }

  List<JournalEntry> lines() {
    return List.copyOf(lines);
  }

  /** What the worker goes on with. */
  Optional<Claim> goesOn() {
    return goesOn;
  }

  boolean endsRun() {
    return endsRun;
  }

  boolean endsStrand() {
    return endsStrand;
  }
}
