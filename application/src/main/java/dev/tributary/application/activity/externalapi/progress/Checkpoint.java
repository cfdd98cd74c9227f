package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;

/**
 * How far an execution has come: what its repeat goes on from. Rows that are stored but not named
 * here belong to a response that was not read to its end.
 *
 * @param loaded what is committed; a table without rows is stored only when all is complete
 * @param next what is to be called next; empty when all is complete
 * @param paused the attempts of the next call that were made before a wait
 * @param leftOut how many rows do not stay, when the others were selected
 */
public record Checkpoint(
    Optional<LoadResult> loaded,
    Optional<CallPosition> next,
    Optional<RetryState> paused,
    Optional<LeftOut> leftOut) {

  /**
   * The last one that the task has stored. What another version has written counts for nothing.
   *
   * @param rows the structure of the rows
   */
  public static Optional<Checkpoint> of(ActivityContext context, WorkTableStructure rows) {
    return context.checkpoint().flatMap(text -> CheckpointText.read(text, rows));
  }

  /** Nothing was called. */
  public static Checkpoint start(PagePosition first) {
    return new Checkpoint(
        Optional.empty(),
        Optional.of(new CallPosition(1, first)),
        Optional.empty(),
        Optional.empty());
  }

  /** Everything was called, and its rows are committed with this checkpoint. */
  public static Checkpoint complete(LoadResult loaded) {
    return new Checkpoint(
        Optional.of(loaded), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether nothing remains to be called. */
  public boolean complete() {
    return next.isEmpty();
  }

  /** What is to be called next. */
  public CallPosition position() {
    return next.orElseThrow();
  }

  /** With the rows of the next call, another page follows it. */
  public Checkpoint then(LoadResult with, PagePosition page) {
    return new Checkpoint(
        Optional.of(with),
        Optional.of(new CallPosition(position().call() + 1, page)),
        Optional.empty(),
        leftOut);
  }

  /** The next call waits for its next attempt. */
  public Checkpoint pausedBy(RetryState state) {
    return new Checkpoint(loaded, next, Optional.of(state), leftOut);
  }

  /** Only some of the rows stay. */
  public Checkpoint selected(LoadResult kept, LeftOut without) {
    return new Checkpoint(Optional.of(kept), next, paused, Optional.of(without));
  }

  /** Its written form. */
  public String text() {
    return CheckpointText.write(this);
  }
}
