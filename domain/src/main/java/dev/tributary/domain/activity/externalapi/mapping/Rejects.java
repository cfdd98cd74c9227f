package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;

/** The rows that leave by the outlet of rejects: where the value stood, how it began, and why. */
public final class Rejects {
  public static final WorkTableStructure STRUCTURE =
      WorkTableStructure.ofRows(
          List.of(
              new Column("responseLine", "Line", ValueType.INTEGER),
              new Column("column", "Column", ValueType.TEXT),
              new Column("value", "Value", ValueType.TEXT),
              new Column("reason", "Reason", ValueType.TEXT)));

  private Rejects() {}

  /**
   * One such row.
   *
   * @param value as a person may see it
   * @param reason as text
   */
  public static List<Cell> row(MappedRow.Rejected rejected, String value, String reason) {
    return List.of(
        new Cell.ValueCell(Long.toString(rejected.line())),
        new Cell.ValueCell(rejected.column()),
        new Cell.ValueCell(value),
        new Cell.ValueCell(reason));
  }
}
