package dev.tributary.application.worktable;

import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.function.Supplier;

/** Work tables of a dry run, which are rolled back. */
public interface ScratchTables {
  /**
   * Does {@code work} in one transaction of its own, and undoes all that was written when it ends,
   * well or not. The other methods belong inside; no call to the outside does.
   */
  <T> T undone(Supplier<T> work);

  /** A number for a table that is to be stored. */
  WorkTableId newId();

  /** A new, empty table. */
  WorkTable create(WorkTableStructure structure);

  /** A new table with the first rows of another, at most {@code rows}. */
  WorkTable beginningOf(WorkTable table, int rows);
}
