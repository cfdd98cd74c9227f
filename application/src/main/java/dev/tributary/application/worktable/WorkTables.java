package dev.tributary.application.worktable;

import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;
import java.util.Set;

/** The catalogue of work tables. All writing methods take part in the caller's transaction. */
public interface WorkTables {
  /** Creates an empty unpublished table that {@code task} will emit by {@code outlet}. */
  WorkTable create(TaskId task, Outlet outlet, WorkTableStructure structure);

  /** The table that {@code task} has not yet published for {@code outlet}. */
  Optional<WorkTable> unpublished(TaskId task, Outlet outlet);

  /** Removes all rows of an unpublished table. */
  void empty(WorkTableId table);

  /** A published table, or one that its own task is filling. */
  Optional<WorkTable> find(WorkTableId table);

  /** Makes the table readable by others and fixes its row count. */
  void publish(WorkTableId table, long rows);

  /** Marks the table for the sweeper, which drops it. */
  void discard(WorkTableId table);

  /** Marks all tables for the sweeper that {@code task} has not published. */
  void discardUnpublished(TaskId task);

  /** Marks all published tables of {@code run} for the sweeper but those in {@code kept}. */
  void retainOnly(RunId run, Set<WorkTableId> kept);
}
