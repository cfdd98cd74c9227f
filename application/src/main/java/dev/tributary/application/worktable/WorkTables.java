package dev.tributary.application.worktable;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.Set;

/**
 * The catalogue of work tables. A stored table is published by the output of a task that names it.
 * The methods that discard take part in the caller's transaction.
 */
public interface WorkTables {
  /** A number for a table that is to be stored. Numbers have gaps. */
  WorkTableId newId();

  /** The tables of {@code run} whose rows can be read. */
  Set<WorkTableId> stored(RunId run);

  /** Discards all tables that {@code task} has stored but those in {@code kept}. */
  void discard(RunId run, TaskId task, Set<WorkTableId> kept);

  /** Discards all tables that tasks of {@code run} have stored but those in {@code kept}. */
  void retainOnly(RunId run, Set<WorkTableId> kept);
}
