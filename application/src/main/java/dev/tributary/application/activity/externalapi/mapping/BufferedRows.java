package dev.tributary.application.activity.externalapi.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.mapping.Cell;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a response that wait until those before them are committed: in memory up to a limit, the
 * others in a temporary file, which closing deletes.
 */
public final class BufferedRows implements RowSink, AutoCloseable {
  private final int limit;
  private final List<Row> few = new ArrayList<>();
  private long characters;
  private long rowCount;
  private long rejectCount;
  private long spilled;
  private @Nullable Path file;
  private @Nullable DataOutputStream target;

  /**
   * @param limit characters that are held in memory
   */
  public BufferedRows(int limit) {
    this.limit = limit;
  }

  private record Row(boolean rejected, List<Cell> cells) {}

  @Override
  public void add(List<Cell> row) {
    rowCount++;
    take(new Row(false, row));
  }

  @Override
  public void reject(List<Cell> row) {
    rejectCount++;
    take(new Row(true, row));
  }

  public long rowCount() {
    return rowCount;
  }

  public long rejectCount() {
    return rejectCount;
  }

  /** All rows are there: as long as they wait, no file is open. */
  public void end() {
    try {
      closeTarget();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Gives all rows to {@code sink}, in their order. */
  public void giveTo(RowSink sink) {
    few.forEach(row -> give(row, sink));
    Path more = file;
    if (more == null) {
      return;
    }
    try {
      closeTarget();
      try (DataInputStream rows =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(more)))) {
        for (long i = 0; i < spilled; i++) {
          give(read(rows), sink);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    try {
      closeTarget();
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  private void take(Row row) {
    if (file == null && characters < limit) {
      few.add(row);
      row.cells().forEach(cell -> characters += 1 + text(cell).length());
      return;
    }
    try {
      write(row, opened());
      spilled++;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private DataOutputStream opened() throws IOException {
    DataOutputStream open = target;
    if (open == null && file != null) {
      throw new IllegalStateException("the rows have ended");
    }
    if (open == null) {
      Path created = Files.createTempFile("tributary-response", ".rows");
      file = created;
      open = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(created)));
      target = open;
    }
    return open;
  }

  private void closeTarget() throws IOException {
    if (target != null) {
      target.close();
      target = null;
    }
  }

  private static void write(Row row, DataOutputStream to) throws IOException {
    to.writeBoolean(row.rejected());
    to.writeInt(row.cells().size());
    for (Cell cell : row.cells()) {
      to.writeBoolean(cell instanceof Cell.ValueCell);
      byte[] text = text(cell).getBytes(UTF_8);
      to.writeInt(text.length);
      to.write(text);
    }
  }

  private static Row read(DataInputStream from) throws IOException {
    boolean rejected = from.readBoolean();
    int size = from.readInt();
    List<Cell> cells = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      boolean value = from.readBoolean();
      String text = new String(from.readNBytes(from.readInt()), UTF_8);
      cells.add(value ? new Cell.ValueCell(text) : Cell.EmptyCell.EMPTY);
    }
    return new Row(rejected, cells);
  }

  private static void give(Row row, RowSink sink) {
    if (row.rejected()) {
      sink.reject(row.cells());
    } else {
      sink.add(row.cells());
    }
  }

  /** A value that does not fit is stored as no value, as an empty one is. */
  private static String text(Cell cell) {
    return cell instanceof Cell.ValueCell(var text) ? text : "";
  }
}
