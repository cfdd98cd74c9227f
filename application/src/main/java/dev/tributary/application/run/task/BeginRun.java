package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunJournalEntries;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.TaskQueue;
import dev.tributary.application.run.task.LocalWorkers.Reserved;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.NextSteps;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores a new run and queues what it begins with, within the caller's transaction. When a worker
 * of this node is free for the first strand, the transaction claims its first task as well.
 */
@ApplicationScoped
public class BeginRun {
  private final Runs runs;
  private final TaskQueue queue;
  private final StoreWalk store;
  private final WalkStrand steps;
  private final LocalWorkers workers;

  public BeginRun(
      Runs runs, TaskQueue queue, StoreWalk store, WalkStrand steps, LocalWorkers workers) {
    this.runs = runs;
    this.queue = queue;
    this.store = store;
    this.steps = steps;
    this.workers = workers;
  }

  /**
   * @param first line of its journal
   */
  public WorkflowRun begin(
      WorkflowDefinition definition, Variables parameters, RunOrigin origin, JournalEntry first) {
    WorkflowRun run = create(definition, parameters, origin);
    NextSteps next = run.advance(origin.at());
    List<JournalEntry> lines = new ArrayList<>(List.of(first));
    lines.addAll(RunJournalEntries.advanced(run, next, origin.at()));
    List<TaskId> strands = strands(run, next);
    Optional<Reserved> worker =
        strands.stream().findFirst().flatMap(strand -> workers.reserve(run.id(), strand));
    if (worker.isPresent()) {
      begin(run, origin, strands, worker.get(), lines);
    } else {
      runs.add(run, origin);
      enqueue(run, strands);
      store.started(run);
      store.begun(run, lines);
    }
    return run;
  }

  /** Stores a run that waits for its admission. */
  public WorkflowRun queue(
      WorkflowDefinition definition,
      Variables parameters,
      RunOrigin origin,
      List<JournalEntry> lines) {
    WorkflowRun run = create(definition, parameters, origin);
    runs.add(run, origin);
    store.begun(run, lines);
    return run;
  }

  /** Stores a run that never begins. */
  public WorkflowRun skip(
      WorkflowDefinition definition,
      Variables parameters,
      RunOrigin origin,
      List<JournalEntry> lines) {
    WorkflowRun run = create(definition, parameters, origin);
    run.commanded().stop(origin.at());
    runs.add(run, origin);
    store.skipped(run, lines);
    return run;
  }

  /**
   * Lets a run begin that waits.
   *
   * @param run under its lock
   */
  public void admit(WorkflowRun run, Instant now) {
    NextSteps next = run.advance(now);
    List<JournalEntry> lines =
        new ArrayList<>(
            List.of(JournalEntry.ofRun(now, Severity.INFO, Message.of("run.admitted"))));
    lines.addAll(RunJournalEntries.advanced(run, next, now));
    runs.save(run, now);
    enqueue(run, strands(run, next));
    store.started(run);
    store.begun(run, lines);
  }

  private WorkflowRun create(
      WorkflowDefinition definition, Variables parameters, RunOrigin origin) {
    List<TaskId> numbers = runs.newTaskIds(definition.activities().size());
    WorkflowRun run = WorkflowRun.queued(runs.newId(), definition, parameters, numbers);
    origin.test().ifPresent(run::testedAs);
    origin.trigger().activity().ifPresent(trigger -> run.startedBy(trigger, origin.at()));
    return run;
  }

  private static List<TaskId> strands(WorkflowRun run, NextSteps next) {
    return next.ready().stream().map(run::task).map(ActivityTask::id).toList();
  }

  private void enqueue(WorkflowRun run, List<TaskId> strands) {
    strands.forEach(strand -> queue.enqueueStart(run, strand));
  }

  private void begin(
      WorkflowRun run,
      RunOrigin origin,
      List<TaskId> strands,
      Reserved worker,
      List<JournalEntry> lines) {
    TaskId first = strands.getFirst();
    StrandWalk walk =
        new StrandWalk(run, new Strand(first, worker.lease()), worker.node(), origin.at());
    walk.report(lines);
    steps.begin(walk, run.task(first).orElseThrow());
    runs.add(run, origin);
    walk.goesOn()
        .ifPresentOrElse(
            worker::begin,
            () -> walk.unfinished().ifPresent(left -> queue.enqueueStart(run, first)));
    enqueue(run, strands.subList(1, strands.size()));
    store.started(run);
    store.effects(walk);
  }
}
