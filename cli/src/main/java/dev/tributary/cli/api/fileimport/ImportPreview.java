package dev.tributary.cli.api.fileimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preview of an import.
 *
 * @param encoding missing when the file cannot be read
 * @param estimate missing when the file cannot be imported
 * @param deniedOptOuts opt-outs that stand and that the beginning of the file denies
 * @param optOuts what would happen to them
 * @param problems what prevents the import; empty when it can start
 */
public record ImportPreview(
    @Nullable String encoding,
    @Nullable String separator,
    @Nullable String key,
    List<String> dateFormats,
    List<Column> columns,
    List<Row> rows,
    @Nullable Estimate estimate,
    List<ImportNoteView> notes,
    long deniedOptOuts,
    @Nullable String optOuts,
    List<ImportProblem> problems) {
  /** The estimated result for the rows at the beginning, in the reader's language. */
  public record Estimate(String message) {}

  /**
   * A column of the file.
   *
   * @param target what it fills; missing when it fills nothing
   * @param state {@code open} while a choice is missing
   */
  public record Column(int number, String header, @Nullable String target, String state) {
    public boolean open() {
      return state.equals("open");
    }
  }

  /** One of the first rows, and why it or a value of it would be left out. */
  public record Row(List<RejectPage.Reject> rejects) {}
}
