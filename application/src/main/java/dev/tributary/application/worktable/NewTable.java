package dev.tributary.application.worktable;

import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;

/** A work table that {@code task} will fill for {@code outlet}; nothing of it is stored yet. */
public record NewTable(
    WorkTableId id, RunId run, TaskId task, Outlet outlet, WorkTableStructure structure) {
  /** The table when its rows are stored. */
  public WorkTable filled(Storage storage, long rows) {
    return new WorkTable(id, storage, structure, rows);
  }
}
