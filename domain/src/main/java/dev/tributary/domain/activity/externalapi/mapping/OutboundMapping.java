package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.exchange.NoContentRule;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;

/**
 * How the response becomes rows.
 *
 * @param flatten one row of the scalars that the columns name, instead of a row per element
 * @param arrayPath JSON Pointer to the array whose elements are the rows; unused when flattened
 * @param columns in order, ignored ones included
 * @param noContent which responses without content mean no rows
 * @param objectAsRow whether an object in place of the array is one row
 */
public record OutboundMapping(
    boolean flatten,
    String arrayPath,
    List<OutboundColumn> columns,
    NoContentRule noContent,
    boolean objectAsRow) {
  /** Wider responses are no rows that a person maps. */
  public static final int MOST_COLUMNS = 500;

  public OutboundMapping {
    columns = List.copyOf(columns);
  }

  /** Rows by an array, with the defaults of everything else. */
  public static OutboundMapping rows(String arrayPath, List<OutboundColumn> columns) {
    return new OutboundMapping(false, arrayPath, columns, NoContentRule.BY_STATUS, false);
  }

  /** The same with the rows at another place. */
  public OutboundMapping at(String otherPath) {
    return new OutboundMapping(flatten, otherPath, columns, noContent, objectAsRow);
  }

  /** The columns that reach the table. */
  public List<OutboundColumn> includedColumns() {
    return columns.stream().filter(column -> !column.ignore()).toList();
  }

  /** Whether responses become rows: without a column there is nothing to make them of. */
  public boolean mapped() {
    return columns.stream().anyMatch(column -> !column.ignore());
  }

  /** Whether the columns are made for the elements of this array. */
  public boolean takesRowsAt(JsonPointer array) {
    return mapped() && !flatten && arrayPath.equals(array.toString());
  }

  /** Whether the column has the same value in every row: one that stands beside or above them. */
  public boolean constant(OutboundColumn column) {
    return !flatten && column.from() == ColumnOrigin.RESPONSE;
  }

  /** Whether a value may keep its whole line from becoming a row. */
  public boolean mayReject() {
    return includedColumns().stream()
        .anyMatch(c -> c.rules().onError().treatment() == ErrorAction.REJECTED);
  }

  /** The structure of the rows. Names must be valid. */
  public WorkTableStructure structure() {
    return WorkTableStructure.ofRows(
        includedColumns().stream().map(c -> new Column(c.name(), c.label(), c.type())).toList());
  }
}
