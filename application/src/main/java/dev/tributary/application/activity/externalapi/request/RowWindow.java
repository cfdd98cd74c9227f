package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Values of rows that are needed one after another, read many at a time: so many calls cost one
 * statement.
 */
final class RowWindow {
  private static final int ROWS = 500;

  private final BiConsumer<RowRange, Consumer<List<Value>>> reader;
  private final List<List<Value>> values = new ArrayList<>();
  private RowRange read = RowRange.NONE;

  /**
   * @param reader gives the values of each row of a range, in order
   */
  RowWindow(BiConsumer<RowRange, Consumer<List<Value>>> reader) {
    this.reader = reader;
  }

  /**
   * The values of the row with this line number.
   *
   * @throws IllegalStateException when there is none
   */
  List<Value> row(long line) {
    if (!read.contains(line)) {
      values.clear();
      reader.accept(new RowRange(line, ROWS), values::add);
      read = new RowRange(line, values.size());
    }
    if (!read.contains(line)) {
      throw new IllegalStateException("no row has the line number '%d'".formatted(line));
    }
    return values.get((int) (line - read.first()));
  }
}
