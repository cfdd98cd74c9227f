package dev.tributary.domain.fileimport.file;

import dev.tributary.domain.text.Trimming;
import java.util.List;

/** The names of a file's columns as its first row has them. */
public final class HeaderNames {
  private HeaderNames() {}

  /**
   * The names that {@code rows} begin with. Separators at the end of the row make no columns when
   * no other row has text there.
   */
  public static List<String> of(List<FileRow> rows) {
    List<String> names =
        rows.getFirst().fields().stream().map(Trimming::both).map(SpreadsheetText::value).toList();
    int count = names.size();
    while (count > 1 && names.get(count - 1).isEmpty() && isEmptyFrom(count - 1, rows)) {
      count--;
    }
    return names.subList(0, count);
  }

  private static boolean isEmptyFrom(int place, List<FileRow> rows) {
    return rows.stream()
        .skip(1)
        .flatMap(row -> row.fields().stream().skip(place))
        .allMatch(Trimming::isBlank);
  }
}
