package dev.tributary.application.run;

import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.NextSteps;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** How commands resume and end runs, within the caller's transaction. */
@ApplicationScoped
public class RunTransitions {
  private final Runs runs;
  private final TaskQueue queue;
  private final RunJournal journal;
  private final RunEffects effects;
  private final InstantSource clock;

  public RunTransitions(
      Runs runs, TaskQueue queue, RunJournal journal, RunEffects effects, InstantSource clock) {
    this.runs = runs;
    this.queue = queue;
    this.journal = journal;
    this.effects = effects;
    this.clock = clock;
  }

  /** Saves a run that a command has changed, with what follows from it. */
  public void commanded(WorkflowRun run) {
    Instant now = clock.instant();
    Optional<NextSteps> next =
        run.state().ended() ? Optional.empty() : Optional.of(run.advance(now));
    runs.save(run, now);
    next.ifPresent(steps -> followed(run, steps, now));
  }

  /** Saves a run that begins by a command. */
  public void begun(WorkflowRun run) {
    commanded(run);
    effects.started(run);
  }

  /** Saves a run that a command has changed and that has not begun. */
  public void saved(WorkflowRun run) {
    runs.save(run, clock.instant());
  }

  private void followed(WorkflowRun run, NextSteps next, Instant now) {
    next.passedOver().forEach(activity -> effects.completed(run, run.task(activity)));
    List<JournalEntry> lines = RunJournalEntries.advanced(run, next, now);
    if (!lines.isEmpty()) {
      journal.append(run.id(), lines);
    }
    if (next.end().isPresent()) {
      effects.ended(run);
    }
  }

  /** Ends the run and all that has not ended in it; saves it. */
  public void stop(WorkflowRun run) {
    Instant now = clock.instant();
    run.commanded().stop(now);
    runs.save(run, now);
    effects.stopped(run);
    journal.append(run.id(), List.of(RunJournalEntries.ended(RunState.STOPPED, now)));
  }

  /** Queues the strand of a ready task. */
  public void enqueue(WorkflowRun run, ActivityTask ready) {
    queue.enqueue(run.id(), run.priority(), ready.work().strand().orElse(ready.id()));
  }
}
