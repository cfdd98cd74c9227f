package dev.tributary.application.storage;

import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunJournalEntries;
import dev.tributary.application.run.Runs;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.run.data.RetainedTables;
import dev.tributary.domain.worktable.WorkTableId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Discards the interim results of one run, within the caller's transaction. */
@ApplicationScoped
public class DiscardInterimResults {
  private final Runs runs;
  private final WorkTables tables;
  private final RunJournal journal;
  private final HistoryRuns history;
  private final InstantSource clock;

  public DiscardInterimResults(
      Runs runs, WorkTables tables, RunJournal journal, HistoryRuns history, InstantSource clock) {
    this.runs = runs;
    this.tables = tables;
    this.journal = journal;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What leaves by the last transitions stays, and all of a run that works again or may be resumed.
   *
   * @param most bytes that the sets of its workflow may have, for the journal
   */
  void of(RunId id, long most) {
    runs.locked(id).filter(DiscardInterimResults::discardable).ifPresent(run -> discard(run, most));
  }

  private static boolean discardable(WorkflowRun run) {
    return run.state().ended() && run.state() != RunState.FAILED;
  }

  private void discard(WorkflowRun run, long most) {
    Instant now = clock.instant();
    Set<WorkTableId> kept = RetainedTables.withoutInterimResults(run);
    if (!kept.containsAll(tables.stored(run.id()))) {
      tables.retainOnly(run.id(), kept);
      journal.append(run.id(), List.of(RunJournalEntries.interimResultsRemoved(most, now)));
    }
    history.interimResultsRemoved(run.id(), now);
  }
}
