package dev.tributary.adapters.activity.externalapi.mapping;

import dev.tributary.adapters.copy.CopyBuffer;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import java.util.List;

/** The rows and rejects that one transaction writes. */
final class CopyBatch {
  private final int size;
  private final CopyBuffer rows;
  private final CopyBuffer rejects;

  /**
   * @param size bytes of both together
   */
  CopyBatch(int size) {
    this.size = size;
    this.rows = new CopyBuffer(size);
    this.rejects = new CopyBuffer(size);
  }

  CopyBuffer rows() {
    return rows;
  }

  CopyBuffer rejects() {
    return rejects;
  }

  /** Adds line number, an empty key and the cells, in the order of a work table's columns. */
  static void add(CopyBuffer buffer, long line, List<Cell> row) {
    buffer.number(line).nothing();
    for (int i = 0; i < row.size(); i++) {
      switch (row.get(i)) {
        case Cell.ValueCell(var text) -> buffer.text(text);
        case Cell.EmptyCell _, Cell.InvalidCell _ -> buffer.nothing();
      }
    }
    buffer.endRow();
  }

  boolean full() {
    return (long) rows.length() + rejects.length() >= size;
  }

  void clear() {
    rows.clear();
    rejects.clear();
  }
}
