package dev.tributary.application.run.waiting;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunLines;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
    Optional<WorkflowRun> run = runs.locked(waiter.run());
    Optional<ActivityTask> woken =
        run.flatMap(found -> found.wake(waiter.task(), waiter.attempt(), by));
    if (woken.isEmpty()) {
      return Result.TOO_LATE;
    }
    woken.ifPresent(task -> store(run.orElseThrow(), task, by));
    return Result.WOKEN;
  }

  private void store(WorkflowRun run, ActivityTask task, WakeUp by) {
    runs.save(run, clock.instant());
    transitions.enqueue(run, task);
    List<JournalEntry> lines = RunLines.woken(task, by, clock.instant());
    if (!lines.isEmpty()) {
      journal.append(run.id(), lines);
    }
  }
}
