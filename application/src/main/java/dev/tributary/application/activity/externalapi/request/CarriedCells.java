package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.request.RequestValueFormat;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.Value.NullValue;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;
import java.util.Optional;

/** The cells that the rows of a response get of the row that its call is made of. */
final class CarriedCells {
  private final RowWindow window;
  private final boolean none;

  private CarriedCells(RowWindow window, boolean none) {
    this.window = window;
    this.none = none;
  }

  /**
   * Cells of the rows of a set.
   *
   * @param columns that are carried
   */
  static CarriedCells of(
      List<Term> columns, Optional<WorkTable> set, InboundRows rows, ActivityContext context) {
    return new CarriedCells(
        new RowWindow(
            (range, consumer) -> rows.read(set.orElseThrow(), range, columns, context, consumer)),
        columns.isEmpty());
  }

  /** Those of the call that is made of {@code rows}. */
  List<Cell> of(RowRange rows) {
    return none ? List.of() : window.row(rows.first()).stream().map(CarriedCells::cell).toList();
  }

  private static Cell cell(Value value) {
    return value instanceof NullValue
        ? Cell.EmptyCell.EMPTY
        : new Cell.ValueCell(RequestValueFormat.text(value));
  }
}
