package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;

/**
 * A work table that responses fill.
 *
 * @param stored how many rows earlier responses have committed, from line 1; none when it does not
 *     exist yet
 */
public record ResponseTable(NewTable table, long stored) {
  /** A table that no response has filled yet. */
  public static ResponseTable empty(NewTable table) {
    return new ResponseTable(table, 0);
  }

  /** A new one may have been begun under the number of an earlier load; so it has its own. */
  public static ResponseTable of(
      Outlet outlet,
      WorkTableStructure structure,
      Optional<WorkTable> earlier,
      ActivityContext context) {
    return earlier
        .filter(table -> table.rows() > 0)
        .map(
            table ->
                new ResponseTable(
                    new NewTable(table.id(), context.run(), context.task(), outlet, structure),
                    table.rows()))
        .orElseGet(() -> empty(context.table(outlet, structure)));
  }
}
