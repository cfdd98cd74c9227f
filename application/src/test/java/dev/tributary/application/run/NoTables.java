package dev.tributary.application.run;

import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;
import java.util.Set;

/** The catalogue of runs that carry no rows: always empty, so that letting go is nothing to do. */
public final class NoTables implements WorkTables {
  /** What changes beside a run that carries no rows: nothing. */
  public static RunEffects effects() {
    NoTables tables = new NoTables();
    return new RunEffects(tables, new CountRecipients(tables, (run, entries) -> {}));
  }

  @Override
  public WorkTable create(TaskId task, Outlet outlet, WorkTableStructure structure) {
    throw new UnsupportedOperationException("no rows here");
  }

  @Override
  public Optional<WorkTable> unpublished(TaskId task, Outlet outlet) {
    return Optional.empty();
  }

  @Override
  public void empty(WorkTableId table) {
    throw new UnsupportedOperationException("no rows here");
  }

  @Override
  public Optional<WorkTable> find(WorkTableId table) {
    return Optional.empty();
  }

  @Override
  public void publish(WorkTableId table, long rows) {
    throw new UnsupportedOperationException("no rows here");
  }

  @Override
  public void discard(WorkTableId table) {
    throw new UnsupportedOperationException("no rows here");
  }

  @Override
  public void discardUnpublished(TaskId task) {}

  @Override
  public void retainOnly(RunId run, Set<WorkTableId> kept) {}
}
