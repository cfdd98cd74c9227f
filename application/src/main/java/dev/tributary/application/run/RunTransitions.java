package dev.tributary.application.run;

import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.NextSteps;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The steps that the use cases of a run share, each within the caller's transaction and under the
 * run's row lock.
 */
@ApplicationScoped
public class RunTransitions {
  private final Runs runs;
  private final TaskQueue queue;
  private final RunEffects effects;
  private final ClaimInputs inputs;
  private final RunningExecutions running;
  private final WorkerNode node;
  private final InstantSource clock;

  public RunTransitions(
      Runs runs,
      TaskQueue queue,
      RunEffects effects,
      ClaimInputs inputs,
      RunningExecutions running,
      WorkerNode node,
      InstantSource clock) {
    this.runs = runs;
    this.queue = queue;
    this.effects = effects;
    this.inputs = inputs;
    this.running = running;
    this.node = node;
    this.clock = clock;
  }

  /** Stores a new run and queues what it begins with. */
  public WorkflowRun begin(WorkflowDefinition definition, Variables parameters, RunOrigin origin) {
    RunId id = runs.newId();
    List<TaskId> numbers = runs.newTaskIds(definition.activities().size());
    WorkflowRun run = WorkflowRun.queued(id, definition, parameters, numbers);
    NextSteps next = run.advance(origin.at());
    runs.add(run, origin);
    next.ready().forEach(activity -> enqueue(run, run.task(activity)));
    effects.advanced(run, next);
    return run;
  }

  /** Claims a ready task for this node; saves the run. */
  public Claim claim(WorkflowRun run, TaskId task, TaskId strand) {
    Instant now = now();
    run.continueStrand(task, strand);
    ActivityTask claimed = run.claim(task, node.name(), now);
    runs.save(run, now);
    return new Claim(
        run.id(),
        run.definition(),
        run.activity(claimed),
        task,
        strand,
        claimed.work().attempt(),
        claimed.work().firstClaim().orElse(now),
        claimed.variables(),
        inputs.of(run, claimed.activity()));
  }

  /** Ends a running task, queues what follows, and claims the strand's next task. */
  Optional<Claim> settle(WorkflowRun run, TaskId task, TaskId strand, ActivityOutcome outcome) {
    Instant now = now();
    effects.completed(run, run.complete(task, outcome, now));
    NextSteps next = run.advance(now);
    effects.advanced(run, next);
    Optional<Claim> goesOn = run.mayBegin() ? goOn(run, next.ready(), strand) : Optional.empty();
    runs.save(run, now);
    return goesOn;
  }

  /** Queues the tasks that failed in a failed run and begin again; saves the run. */
  public List<ActivityTask> resume(WorkflowRun run) {
    List<ActivityTask> resumed = run.resume();
    resumed.forEach(task -> enqueue(run, task));
    runs.save(run, now());
    return resumed;
  }

  /** Queues the strand of a ready task. */
  private void enqueue(WorkflowRun run, ActivityTask ready) {
    queue.enqueue(run.id(), ready.work().strand().orElse(ready.id()));
  }

  /** Truncated to the precision of the database, so that a repeat has the same instant. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Optional<Claim> goOn(WorkflowRun run, List<ActivityId> ready, TaskId strand) {
    ready.stream().skip(1).forEach(activity -> enqueue(run, run.task(activity)));
    return ready.stream().findFirst().map(run::task).flatMap(first -> step(run, first, strand));
  }

  private Optional<Claim> step(WorkflowRun run, ActivityTask first, TaskId strand) {
    if (running.closing()) {
      run.continueStrand(first.id(), strand);
      return Optional.empty();
    }
    return Optional.of(claim(run, first.id(), strand));
  }
}
