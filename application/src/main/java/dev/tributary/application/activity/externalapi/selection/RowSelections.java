package dev.tributary.application.activity.externalapi.selection;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.LeftOut;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.worktable.WorkTable;

/** Selects rows in the database, without reading them. */
public interface RowSelections {
  /** The rows that stay, and how many do not. */
  record Selected(WorkTable rows, LeftOut leftOut) {}

  /**
   * Stores {@code kept} with the rows of {@code rows} that stay, numbered anew from 1 in the order
   * they had. A row with a null in its key has no duplicates. Takes part in the caller's
   * transaction, is stopped with the run, and throws {@link dev.tributary.domain.problem.Refused}
   * when it takes too long or a value does not fit.
   */
  Selected select(SelectionPlan plan, WorkTable rows, NewTable kept, ActivityContext context);
}
