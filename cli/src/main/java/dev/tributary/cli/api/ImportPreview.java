package dev.tributary.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would make of a file.
 *
 * @param encoding missing when the file cannot be read
 * @param deniedOptOuts opt-outs that stand and that the beginning of the file denies
 * @param optOuts what would become of them
 * @param problems what stands in the way; empty when nothing does
 */
public record ImportPreview(
    @Nullable String encoding,
    @Nullable String separator,
    @Nullable String key,
    List<Column> columns,
    List<Row> rows,
    long deniedOptOuts,
    @Nullable String optOuts,
    List<ImportProblem> problems) {
  /**
   * A column of the file.
   *
   * @param target the column that it fills; missing when it is left out
   */
  public record Column(String header, @Nullable String target) {}

  /** One of the first rows, and why it or a value of it would be left out. */
  public record Row(List<RejectPage.Reject> rejects) {}
}
