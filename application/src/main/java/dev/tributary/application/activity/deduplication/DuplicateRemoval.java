package dev.tributary.application.activity.deduplication;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.deduplication.DeduplicationPlan;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/** Separates rows from their duplicates, in the database and without reading them. */
public interface DuplicateRemoval {
  /**
   * How many rows stayed and how many did not.
   *
   * @param kept rows in the main table
   * @param discarded the others
   */
  record Deduplicated(long kept, long discarded) {}

  /**
   * Writes the rows of {@code rows} that stay to {@code kept} and the others to {@code discarded}
   * where there is one, both numbered anew from 1 in the order they had. A row with a null key has
   * no duplicates. Takes part in the caller's transaction, is stopped with the run, and throws
   * {@link dev.tributary.domain.problem.Refused} when it takes too long or a value does not fit.
   */
  Deduplicated part(
      DeduplicationPlan plan,
      WorkTable rows,
      WorkTable kept,
      Optional<WorkTable> discarded,
      ActivityContext context);
}
