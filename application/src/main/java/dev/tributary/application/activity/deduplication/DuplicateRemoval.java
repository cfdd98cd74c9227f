package dev.tributary.application.activity.deduplication;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.deduplication.DeduplicationPlan;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/** Separates rows from their duplicates, in the database and without reading them. */
public interface DuplicateRemoval {
  /**
   * The rows that stayed and those that did not.
   *
   * @param complement the others, where they were asked for
   * @param discarded how many others there were
   */
  record Deduplicated(WorkTable kept, Optional<WorkTable> complement, long discarded) {}

  /**
   * Stores {@code kept} with the rows of {@code rows} that stay, and {@code complement}, where
   * there is one, with the others, both numbered anew from 1 in the order they had. A row with a
   * null key has no duplicates. Takes part in the caller's transaction, is stopped with the run,
   * and throws {@link dev.tributary.domain.problem.Refused} when it takes too long or a value does
   * not fit.
   */
  Deduplicated split(
      DeduplicationPlan plan,
      WorkTable rows,
      NewTable kept,
      Optional<NewTable> complement,
      ActivityContext context);
}
