package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.mapping.ResponseTable;
import dev.tributary.application.activity.externalapi.mapping.ResponseTables;
import dev.tributary.application.activity.externalapi.mapping.RowLoads;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables in memory, of which each batch of a few rows is written by itself. */
final class InMemoryRowLoads implements RowLoads {
  private static final int BATCH = 3;

  private final Map<WorkTableId, List<List<Cell>>> tables = new HashMap<>();

  /** The rows that can be read of a table. */
  List<List<Cell>> rows(WorkTable table) {
    return tables.getOrDefault(table.id(), List.of()).subList(0, (int) table.rows());
  }

  @Override
  public RowLoad into(ResponseTables into, ActivityContext context) {
    return new Load(new Rows(into.rows()), into.rejects().map(Rows::new), context);
  }

  /** The rows of one table that are not written yet. */
  private final class Rows {
    private final ResponseTable table;
    private final List<List<Cell>> waiting = new ArrayList<>();
    private long count;
    private boolean begun;

    Rows(ResponseTable table) {
      this.table = table;
      this.count = table.stored();
    }

    void add(List<Cell> row) {
      waiting.add(row);
      count++;
    }

    void write() {
      List<List<Cell>> stored = tables.computeIfAbsent(table.table().id(), _ -> new ArrayList<>());
      if (!begun) {
        begun = true;
        stored.subList((int) table.stored(), stored.size()).clear();
      }
      stored.addAll(waiting);
      waiting.clear();
    }

    WorkTable filled() {
      return table.table().filled(Storage.TABLE, count);
    }
  }

  private static final class Load implements RowLoad {
    private final Rows rows;
    private final Optional<Rows> rejects;
    private final ActivityContext context;
    private boolean atOnce;
    private boolean written;

    Load(Rows rows, Optional<Rows> rejects, ActivityContext context) {
      this.rows = rows;
      this.rejects = rejects;
      this.context = context;
      this.written = rows.table.stored() + rejects.map(all -> all.table.stored()).orElse(0L) > 0;
    }

    @Override
    public void add(List<Cell> row) {
      rows.add(row);
      writeBatch();
    }

    @Override
    public void reject(List<Cell> row) {
      rejects.orElseThrow().add(row);
      writeBatch();
    }

    private void writeBatch() {
      if (rows.waiting.size() + rejects.map(all -> all.waiting.size()).orElse(0) >= BATCH) {
        written = true;
        context.write(this::write);
      }
    }

    private boolean write() {
      rows.write();
      rejects.ifPresent(Rows::write);
      return true;
    }

    @Override
    public void expectMore() {
      atOnce = true;
    }

    @Override
    public void storeAtOnce() {
      atOnce = true;
    }

    @Override
    public LoadResult settle() {
      return new LoadResult(rows.filled(), rejects.map(Rows::filled));
    }

    @Override
    public void finish(String checkpoint, Runnable alongside) {
      if (!atOnce && !written) {
        context.whenCompleted(
            () -> {
              write();
              alongside.run();
            });
        return;
      }
      context.write(
          () -> {
            write();
            context.checkpoint(checkpoint);
            alongside.run();
            return true;
          });
    }

    @Override
    public void close() {
      // There is no other thread.
    }
  }
}
