package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;
import java.util.Set;

/** Empties tables that stand in no catalogue; does nothing else. */
record TruncatingTables(SetFixture data) implements WorkTables {
  @Override
  public void empty(WorkTableId table) {
    data.execute("truncate work.w" + table.value());
  }

  @Override
  public WorkTable create(TaskId task, Outlet outlet, WorkTableStructure structure) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<WorkTable> unpublished(TaskId task, Outlet outlet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<WorkTable> find(WorkTableId table) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void publish(WorkTableId table, long rows) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void discard(WorkTableId table) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void discardUnpublished(TaskId task) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void retainOnly(RunId run, Set<WorkTableId> kept) {
    throw new UnsupportedOperationException();
  }
}
