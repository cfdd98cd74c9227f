package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;

/**
 * How the answer becomes rows.
 *
 * @param flatten one row of the scalars that the columns name, instead of a row per element
 * @param arrayPath JSON Pointer to the array whose elements are the rows; unused when flattened
 * @param columns in order, ignored ones included
 */
public record OutboundMapping(boolean flatten, String arrayPath, List<OutboundColumn> columns) {
  public OutboundMapping {
    columns = List.copyOf(columns);
  }

  /** The columns that reach the table. */
  public List<OutboundColumn> kept() {
    return columns.stream().filter(column -> !column.ignore()).toList();
  }

  /** The structure of the rows. Names must be valid. */
  public WorkTableStructure structure() {
    return WorkTableStructure.ofRows(
        kept().stream().map(c -> new Column(c.name(), c.label(), c.type())).toList());
  }
}
