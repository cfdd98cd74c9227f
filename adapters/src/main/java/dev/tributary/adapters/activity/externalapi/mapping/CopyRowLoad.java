package dev.tributary.adapters.activity.externalapi.mapping;

import dev.tributary.adapters.copy.BackgroundTask;
import dev.tributary.adapters.copy.CopyBuffer;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.mapping.LoadResult;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import java.util.List;

/**
 * Two batches in turn: while one is copied by another thread, the caller fills the other. A small
 * response is written by the caller's thread alone.
 */
final class CopyRowLoad implements RowLoad {
  private final ActivityContext context;
  private final Copy copy;
  private final BackgroundTask backgroundTask = new BackgroundTask();
  private CopyBatch filling;
  private CopyBatch spare;
  private long rows;
  private long rejects;

  /** Writes a batch within the current transaction. */
  @FunctionalInterface
  interface Copy {
    void write(CopyBatch batch);
  }

  CopyRowLoad(int bufferBytes, ActivityContext context, Copy copy) {
    this.context = context;
    this.copy = copy;
    this.filling = new CopyBatch(bufferBytes);
    this.spare = new CopyBatch(bufferBytes);
  }

  @Override
  public void add(List<Cell> row) {
    append(++rows, row, filling.rows());
  }

  @Override
  public void reject(List<Cell> row) {
    append(++rejects, row, filling.rejects());
  }

  private void append(long number, List<Cell> row, CopyBuffer buffer) {
    CopyBatch.add(buffer, number, row);
    if (filling.full()) {
      handOver();
    }
  }

  @Override
  public LoadResult settle() {
    backgroundTask.await();
    return new LoadResult(rows, rejects);
  }

  @Override
  public void finish(Runnable alongside) {
    backgroundTask.await();
    write(filling, alongside);
    context.progress(rows, rows);
  }

  @Override
  public void close() {
    backgroundTask.abandon();
  }

  private void handOver() {
    backgroundTask.await();
    CopyBatch full = filling;
    filling = spare;
    spare = full;
    filling.clear();
    long soFar = rows;
    backgroundTask.run(
        () -> {
          write(full, () -> {});
          context.progress(soFar, 0);
        });
  }

  private void write(CopyBatch batch, Runnable alongside) {
    context.write(
        () -> {
          copy.write(batch);
          alongside.run();
          return batch;
        });
  }
}
