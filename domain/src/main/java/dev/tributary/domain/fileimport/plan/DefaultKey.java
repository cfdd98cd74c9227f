package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.text.Trimming;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the key of the rows of a file: the customer number, else the address, else none. */
public final class DefaultKey {
  private static final List<ImportKey> BEST_FIRST = List.of(ImportKey.EXTERNAL_ID, ImportKey.EMAIL);

  private DefaultKey() {}

  /**
   * The best key that more than half of {@code rows} fill, else the best that some fill, else the
   * best that the file has.
   */
  public static ImportKey of(List<PlannedColumn> columns, List<FileRow> rows) {
    List<ImportKey> present =
        BEST_FIRST.stream().filter(key -> place(columns, key).findAny().isPresent()).toList();
    return Stream.of(rows.size() / 2, 0, -1)
        .flatMap(least -> present.stream().filter(key -> filled(rows, place(columns, key)) > least))
        .findFirst()
        .orElse(ImportKey.NONE);
  }

  private static IntStream place(List<PlannedColumn> columns, ImportKey key) {
    return IntStream.range(0, columns.size())
        .filter(place -> columns.get(place).target().equals(key.column()));
  }

  private static long filled(List<FileRow> rows, IntStream places) {
    int place = places.findFirst().orElseThrow();
    return rows.stream()
        .filter(row -> row.fields().size() > place)
        .filter(row -> !Trimming.isBlank(row.fields().get(place)))
        .count();
  }
}
