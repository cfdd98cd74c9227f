package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/**
 * The work tables that responses filled.
 *
 * @param rejects the lines that became no rows; empty when the mapping rejects none
 */
public record LoadResult(WorkTable rows, Optional<WorkTable> rejects) {
  /** The beginning of the same tables; the rows after it count no more. */
  LoadResult upTo(PartStart start) {
    return new LoadResult(
        first(rows, start.rows()), rejects.map(table -> first(table, start.rejects())));
  }

  private static WorkTable first(WorkTable table, long count) {
    return new WorkTable(table.id(), table.storage(), table.structure(), count);
  }
}
