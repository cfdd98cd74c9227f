package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;

/** A work table that a checkpoint names, without its structure. */
public record StoredSet(WorkTableId id, Storage storage, long rows) {
  public static StoredSet of(WorkTable table) {
    return new StoredSet(table.id(), table.storage(), table.rows());
  }

  /** The set as a work table. */
  public WorkTable table(WorkTableStructure structure) {
    return new WorkTable(id, storage, structure, rows);
  }
}
