package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.problem.Refused;
import java.util.List;

/**
 * All decisions of an import, stored so that a resume does the same.
 *
 * @param columns of the file, in its order
 * @param handling with its key
 */
public record ImportPlan(
    TextEncoding encoding,
    char separator,
    char quote,
    boolean header,
    List<String> dateFormats,
    MissingFields missing,
    List<PlannedColumn> columns,
    RowHandling handling) {
  public ImportPlan {
    columns = List.copyOf(columns);
    dateFormats = List.copyOf(dateFormats);
    if (handling.key().isEmpty()) {
      throw new IllegalArgumentException("a plan has its key");
    }
  }

  /** The key by which a row matches an existing profile. */
  public ImportKey key() {
    return handling.key().orElseThrow();
  }

  /** The columns of the resource that the file fills, in the file's order. */
  public List<String> targets() {
    return columns.stream().flatMap(column -> column.target().stream()).toList();
  }

  /**
   * The plan for a file that is written so and has these columns.
   *
   * @throws Refused when the key is none of them, or there is nothing to go by
   */
  public static ImportPlan of(
      TextEncoding encoding,
      char separator,
      FileFormat form,
      Columns columns,
      RowHandling handling) {
    return new ImportPlan(
        encoding,
        separator,
        form.quote(),
        form.header(),
        form.dateFormats(),
        form.missing(),
        columns.all(),
        handling.by(columns.key(handling)));
  }

  /**
   * The columns of a file, each with its place in the resource.
   *
   * @param rows the first ones of the file
   */
  public record Columns(List<PlannedColumn> all, List<FileRow> rows) {
    private ImportKey key(RowHandling handling) {
      ImportKey key = handling.key().orElseGet(() -> DefaultKey.of(all, rows));
      if (!has(key)) {
        throw new Refused(ImportErrorCode.KEY_NOT_IN_FILE, key.column().orElseThrow());
      }
      if (key == ImportKey.NONE && handling.mode() == ImportMode.UPDATE) {
        throw new Refused(ImportErrorCode.UPDATE_WITHOUT_KEY);
      }
      return key;
    }

    private boolean has(ImportKey key) {
      return key.column().isEmpty()
          || all.stream().anyMatch(column -> column.target().equals(key.column()));
    }
  }
}
