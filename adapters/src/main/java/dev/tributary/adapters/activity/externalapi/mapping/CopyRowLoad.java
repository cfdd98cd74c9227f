package dev.tributary.adapters.activity.externalapi.mapping;

import dev.tributary.adapters.copy.BackgroundTask;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import java.util.List;
import java.util.Optional;

/**
 * Two batches in turn: while one is copied by another thread, the caller fills the other. A small
 * set stays in memory until it is finished.
 */
final class CopyRowLoad implements RowLoad {
  private final ActivityContext context;
  private final LoadedSet rows;
  private final Optional<LoadedSet> rejects;
  private final LoadedTables tables;
  private final BackgroundTask backgroundTask = new BackgroundTask();
  private CopyBatch filling;
  private CopyBatch spare;
  private boolean more;
  private boolean atOnce;

  CopyRowLoad(
      int bufferBytes,
      ActivityContext context,
      LoadedSet rows,
      Optional<LoadedSet> rejects,
      LoadedTables tables) {
    this.context = context;
    this.rows = rows;
    this.rejects = rejects;
    this.tables = tables;
    this.filling = new CopyBatch(bufferBytes);
    this.spare = new CopyBatch(bufferBytes);
  }

  @Override
  public void add(List<Cell> row) {
    rows.add(row, filling.rows());
    handOverWhenFull();
  }

  @Override
  public void reject(List<Cell> row) {
    rejects.orElseThrow().add(row, filling.rejects());
    handOverWhenFull();
  }

  @Override
  public void expectMore() {
    more = true;
    rows.enlarge(filling.rows());
    rejects.ifPresent(set -> set.enlarge(filling.rejects()));
  }

  @Override
  public void storeAtOnce() {
    atOnce = true;
  }

  @Override
  public LoadResult settle() {
    backgroundTask.await();
    return new LoadResult(rows.filled(), rejects.map(LoadedSet::filled));
  }

  @Override
  public void finish(String checkpoint, Runnable alongside) {
    backgroundTask.await();
    boolean small = rows.small() && rejects.stream().allMatch(LoadedSet::small);
    if (small && !more && !atOnce) {
      context.whenCompleted(
          () -> {
            tables.storeSmall();
            alongside.run();
          });
    } else {
      writeRest(checkpoint, alongside);
    }
  }

  private void writeRest(String checkpoint, Runnable alongside) {
    context.write(
        () -> {
          tables.copy(filling);
          if (!more) {
            tables.storeSmall();
          }
          context.checkpoint(checkpoint);
          alongside.run();
          return filling;
        });
  }

  @Override
  public void close() {
    backgroundTask.abandon();
  }

  private void handOverWhenFull() {
    if (!filling.full()) {
      return;
    }
    backgroundTask.await();
    CopyBatch full = filling;
    filling = spare;
    spare = full;
    filling.clear();
    long soFar = rows.filled().rows();
    backgroundTask.run(
        () -> {
          context.write(
              () -> {
                tables.copy(full);
                return full;
              });
          context.progress(soFar, 0);
        });
  }
}
