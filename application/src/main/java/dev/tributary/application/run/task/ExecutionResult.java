package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.domain.activity.ActivityOutcome;
import java.util.List;

/**
 * What an execution leaves to the transaction that completes its task.
 *
 * @param lines for the journal
 * @param writes of the execution, to be done first
 */
public record ExecutionResult(
    ActivityOutcome outcome, List<JournalEntry> lines, List<Runnable> writes) {
  public ExecutionResult {
    lines = List.copyOf(lines);
    writes = List.copyOf(writes);
  }

  /** The same end of the execution, but its writes have failed or are undone. */
  ExecutionResult failed(ActivityOutcome.Failed failed) {
    return new ExecutionResult(failed, lines, List.of());
  }
}
