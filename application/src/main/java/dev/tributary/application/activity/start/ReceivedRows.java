package dev.tributary.application.activity.start;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.worktable.WorkTable;

/** Takes rows over from another run. */
public interface ReceivedRows {
  /**
   * Stores the rows of {@code from} with the columns of {@code into}, found by their names and in
   * the same order, in the caller's transaction.
   */
  WorkTable copy(WorkTable from, NewTable into, ActivityContext context);

  /** Stores a set without rows, in the caller's transaction. */
  WorkTable none(NewTable into);
}
