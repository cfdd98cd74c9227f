package dev.tributary.application.run.waiting;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunJournalEntries;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ends waits, each once. */
@ApplicationScoped
public class WakeTask {
  private final Runs runs;
  private final RunTransitions transitions;
  private final RunJournal journal;
  private final InstantSource clock;

  public WakeTask(Runs runs, RunTransitions transitions, RunJournal journal, InstantSource clock) {
    this.runs = runs;
    this.transitions = transitions;
    this.journal = journal;
    this.clock = clock;
  }

  /** What became of a wake-up. */
  public enum Result {
    WOKEN,
    /** The task does not wait any more, or waits for something later. */
    TOO_LATE
  }

  /** Ends the wait and queues the task. */
  @Transactional
  public Result wake(Waiter waiter, WakeUp by) {
    return wake(waiter, _ -> by);
  }

  /** The same by what {@code by} makes of the activity as the run's revision defines it. */
  @Transactional
  public Result wake(Waiter waiter, Function<Activity, WakeUp> by) {
    Optional<WorkflowRun> run = runs.locked(waiter.run());
    Optional<ActivityTask> waiting =
        run.flatMap(found -> found.task(waiter.task()))
            .filter(task -> task.waitsSince(waiter.attempt()));
    if (waiting.isEmpty()) {
      return Result.TOO_LATE;
    }
    wake(run.orElseThrow(), waiting.get(), by);
    return Result.WOKEN;
  }

  private void wake(WorkflowRun run, ActivityTask waiting, Function<Activity, WakeUp> by) {
    WakeUp wakeUp = by.apply(run.activity(waiting));
    run.wake(waiting.id(), waiting.work().attempt(), wakeUp)
        .ifPresent(task -> store(run, task, wakeUp));
  }

  private void store(WorkflowRun run, ActivityTask task, WakeUp by) {
    runs.save(run, clock.instant());
    transitions.enqueue(run, task);
    List<JournalEntry> lines = RunJournalEntries.woken(task, by, clock.instant());
    if (!lines.isEmpty()) {
      journal.append(run.id(), lines);
    }
  }
}
