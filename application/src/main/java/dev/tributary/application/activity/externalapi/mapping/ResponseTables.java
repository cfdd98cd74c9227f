package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.application.activity.externalapi.progress.SelectedRows;
import dev.tributary.application.activity.externalapi.progress.StoredSet;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.Optional;

/**
 * The work tables that responses fill.
 *
 * @param rejects for the lines that cannot become rows; empty when the mapping rejects none
 * @param source the table of the same task that the calls are made of
 */
public record ResponseTables(
    ResponseTable rows, Optional<ResponseTable> rejects, Optional<WorkTableId> source) {
  /** Those after the rows that earlier responses have filled. */
  static ResponseTables of(ResponseTarget target, Checkpoint reached) {
    Optional<LoadResult> loaded = reached.loaded();
    ActivityContext context = target.context();
    return new ResponseTables(
        ResponseTable.of(Outlet.OUT, target.rows(), loaded.map(LoadResult::rows), context),
        target.settings().outbound().mayReject()
            ? Optional.of(
                ResponseTable.of(
                    Outlet.REJECTS, target.rejects(), loaded.flatMap(LoadResult::rejects), context))
            : Optional.empty(),
        reached.distinct().map(SelectedRows::set).map(StoredSet::id));
  }
}
