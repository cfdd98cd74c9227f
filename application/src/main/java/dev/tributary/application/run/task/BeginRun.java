package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunLines;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.TaskQueue;
import dev.tributary.application.run.task.LocalWorkers.Reserved;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.NextSteps;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
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
    RunId id = runs.newId();
    List<TaskId> numbers = runs.newTaskIds(definition.activities().size());
    WorkflowRun run = WorkflowRun.queued(id, definition, parameters, numbers);
    origin.trigger().activity().ifPresent(trigger -> run.startedBy(trigger, origin.at()));
    NextSteps next = run.advance(origin.at());
    List<JournalEntry> lines = new ArrayList<>(List.of(first));
    lines.addAll(RunLines.advanced(run, next, origin.at()));
    List<TaskId> strands = next.ready().stream().map(run::task).map(ActivityTask::id).toList();
    Optional<Reserved> worker =
        strands.stream().findFirst().flatMap(strand -> workers.reserve(id, strand));
    if (worker.isPresent()) {
      begin(run, origin, strands, worker.get(), lines);
    } else {
      runs.add(run, origin);
      strands.forEach(strand -> queue.enqueueStart(id, strand));
      store.begun(run, lines);
    }
    return run;
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
            () -> walk.unfinished().ifPresent(left -> queue.enqueueStart(run.id(), first)));
    strands.stream().skip(1).forEach(strand -> queue.enqueueStart(run.id(), strand));
    store.effects(walk);
  }
}
