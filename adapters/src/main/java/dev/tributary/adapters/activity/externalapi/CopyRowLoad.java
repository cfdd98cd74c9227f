package dev.tributary.adapters.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.RowLoads.RowLoad;
import dev.tributary.domain.activity.externalapi.Cell;
import java.util.List;
import java.util.Optional;

/**
 * Two buffers in turn: while one is copied by another thread, the caller fills the other. A small
 * answer never leaves the caller's thread.
 */
final class CopyRowLoad implements RowLoad {
  private final ActivityContext context;
  private final Copy copy;
  private final StringBuilder line = new StringBuilder();
  private final Background background = new Background();
  private CopyBuffer filling;
  private CopyBuffer spare;
  private long rows;

  /** Writes a buffer into the table within the current transaction. */
  @FunctionalInterface
  interface Copy {
    void write(byte[] bytes, int length);
  }

  CopyRowLoad(int bufferBytes, ActivityContext context, Copy copy) {
    this.context = context;
    this.copy = copy;
    this.filling = new CopyBuffer(bufferBytes);
    this.spare = new CopyBuffer(bufferBytes);
  }

  @Override
  public void add(List<Cell> row) {
    rows++;
    line.setLength(0);
    CopyText.append(line, rows, row);
    filling.add(line.toString().getBytes(UTF_8));
    if (filling.full()) {
      handOver();
    }
  }

  @Override
  public long settle() {
    background.await();
    return rows;
  }

  @Override
  public void finish(String checkpoint) {
    background.await();
    write(filling, Optional.of(checkpoint));
    context.progress(rows, rows);
  }

  @Override
  public void close() {
    background.abandon();
  }

  private void handOver() {
    background.await();
    CopyBuffer full = filling;
    filling = spare;
    spare = full;
    filling.clear();
    long soFar = rows;
    background.run(
        () -> {
          write(full, Optional.empty());
          context.progress(soFar, 0);
        });
  }

  private void write(CopyBuffer buffer, Optional<String> checkpoint) {
    context.write(
        () -> {
          if (!buffer.empty()) {
            copy.write(buffer.bytes(), buffer.length());
          }
          checkpoint.ifPresent(context::checkpoint);
          return buffer;
        });
  }
}
