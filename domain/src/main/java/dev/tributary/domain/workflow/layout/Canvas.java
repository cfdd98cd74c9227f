package dev.tributary.domain.workflow.layout;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Position;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Optional;

/** The places that activities take, and the free places between them. */
final class Canvas {
  /** Distance of a column from the next one. */
  static final int COLUMN = WorkflowLayout.WIDTH + 96;

  /** Distance of a row from the next one. */
  static final int ROW = WorkflowLayout.HEIGHT + 48;

  /** What remains free around an activity. */
  private static final int GAP = 24;

  private final Map<ActivityId, Position> places = new HashMap<>();

  private record Rows(Position first, int columns) {}

  /** Where a search goes on that begins where another one began: no place becomes free again. */
  private final Map<Position, Integer> triedRows = new HashMap<>();

  private final Map<Rows, Integer> triedCells = new HashMap<>();

  void put(ActivityId id, Position at) {
    places.putIfAbsent(id, at);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  Optional<Position> of(ActivityId id) {
    return Optional.ofNullable(places.get(id));
  }

  Map<ActivityId, Position> places() {
    return Map.copyOf(places);
  }

  /** The beginning of the first row below all places. */
  Position below() {
    return isEmpty()
        ? new Position(0, 0)
        : new Position(
            places.values().stream().mapToInt(Position::x).min().orElseThrow(),
            places.values().stream().mapToInt(Position::y).max().orElseThrow() + ROW);
  }

  /** How many columns the places fill. */
  int columns() {
    IntSummaryStatistics x = places.values().stream().mapToInt(Position::x).summaryStatistics();
    return isEmpty() ? 0 : (x.getMax() - x.getMin()) / COLUMN + 1;
  }

  /**
   * The free place nearest to the height of {@code at} in another column.
   *
   * @param columns how many columns to the right of it; negative to the left
   */
  Position inColumn(Position at, int columns) {
    Position first = new Position(at.x() + columns * COLUMN, at.y());
    int row = triedRows.getOrDefault(first, 0);
    while (!isFree(row(first, row))) {
      row = row > 0 ? -row : 1 - row;
    }
    triedRows.put(first, row);
    return row(first, row);
  }

  /** The first free place in rows of {@code columns} places, the first of which is {@code at}. */
  Position inRows(Position at, int columns) {
    Rows rows = new Rows(at, columns);
    int cell = triedCells.getOrDefault(rows, 0);
    while (!isFree(cell(at, cell, columns))) {
      cell++;
    }
    triedCells.put(rows, cell);
    return cell(at, cell, columns);
  }

  private static Position row(Position first, int row) {
    return new Position(first.x(), first.y() + row * ROW);
  }

  private static Position cell(Position first, int cell, int columns) {
    return new Position(first.x() + cell % columns * COLUMN, first.y() + cell / columns * ROW);
  }

  private boolean isFree(Position at) {
    for (Position other : places.values()) {
      if (Math.abs(other.x() - at.x()) < WorkflowLayout.WIDTH + GAP
          && Math.abs(other.y() - at.y()) < WorkflowLayout.HEIGHT + GAP) {
        return false;
      }
    }
    return true;
  }
}
