package dev.tributary.adapters.activity.externalapi.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tributary.adapters.copy.CopyBuffer;
import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore.SmallSet;
import dev.tributary.application.activity.externalapi.mapping.ResponseTable;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import java.util.ArrayList;
import java.util.List;

/** The rows of one table: in memory while they are few, then for COPY. */
final class LoadedSet {
  /** Quotes and comma of a value. */
  private static final int AROUND_VALUE = 3;

  private final ResponseTable table;
  private final InlineLimits limits;
  private final List<List<Cell>> few = new ArrayList<>();
  private long rows;
  private long bytes;
  private boolean large;

  LoadedSet(ResponseTable table, InlineLimits limits) {
    this.table = table;
    this.limits = limits;
    this.rows = table.stored();
    this.large = table.stored() > 0;
  }

  NewTable table() {
    return table.table();
  }

  /** The rows that earlier loads have committed. */
  long stored() {
    return table.stored();
  }

  /** Takes a row; those of a large set go to {@code buffer}. */
  void add(List<Cell> row, CopyBuffer buffer) {
    rows++;
    if (large) {
      CopyBatch.add(buffer, rows, row);
      return;
    }
    few.add(row);
    bytes += bytes(row);
    if (!limits.allow(rows, bytes)) {
      enlarge(buffer);
    }
  }

  /** Makes a small set with rows a large one, whose rows go to {@code buffer}. */
  void enlarge(CopyBuffer buffer) {
    large = rows > 0;
    for (int i = 0; i < few.size(); i++) {
      CopyBatch.add(buffer, i + 1L, few.get(i));
    }
    few.clear();
  }

  boolean small() {
    return !large;
  }

  /** The table as it is when everything is written. */
  WorkTable filled() {
    return table().filled(large ? Storage.TABLE : Storage.INLINE, rows);
  }

  SmallSet smallSet() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < few.size(); i++) {
      ArrayNode row = all.addArray().add(Integer.toString(i + 1)).addNull();
      for (Cell cell : few.get(i)) {
        switch (cell) {
          case Cell.ValueCell(var text) -> row.add(text);
          case Cell.EmptyCell _, Cell.InvalidCell _ -> row.addNull();
        }
      }
    }
    return new SmallSet(table(), all.toString());
  }

  private static long bytes(List<Cell> row) {
    long bytes = 0;
    for (Cell cell : row) {
      bytes +=
          AROUND_VALUE
              + (cell instanceof Cell.ValueCell(var text) ? text.getBytes(UTF_8).length : 0);
    }
    return bytes;
  }
}
