package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;

/**
 * How far an execution has come: what its repeat goes on from. Rows that are stored but not named
 * here belong to a response that was not read to its end.
 *
 * @param loaded what is committed; a table without rows is stored only when all is complete
 * @param next what is to be called next; empty when all is complete
 * @param paused the attempts of the next call that were made before a wait
 */
public record Checkpoint(
    Optional<LoadResult> loaded, Optional<CallPosition> next, Optional<RetryState> paused) {
  /** Nothing was called. */
  public static final Checkpoint START =
      new Checkpoint(Optional.empty(), Optional.of(CallPosition.FIRST), Optional.empty());

  /**
   * The last one that the task has stored, else {@link #START}: what another version has written
   * counts for nothing.
   *
   * @param rows the structure of the rows
   */
  public static Checkpoint of(ActivityContext context, WorkTableStructure rows) {
    return context
        .checkpoint()
        .flatMap(text -> CheckpointText.read(text, rows))
        .orElse(Checkpoint.START);
  }

  /** Whether nothing remains to be called. */
  public boolean complete() {
    return next.isEmpty();
  }

  /** The number of the next call, from 1; the same in every repeat. */
  public int nextCall() {
    return next.orElseThrow().call();
  }

  /** Everything was called, and its rows are committed with this checkpoint. */
  public static Checkpoint complete(LoadResult loaded) {
    return new Checkpoint(Optional.of(loaded), Optional.empty(), Optional.empty());
  }

  /** The next call waits for its next attempt. */
  public Checkpoint pausedBy(RetryState state) {
    return new Checkpoint(loaded, next, Optional.of(state));
  }

  /** Its written form. */
  public String text() {
    return CheckpointText.write(this);
  }
}
