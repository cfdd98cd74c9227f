package dev.tributary.adapters.in.rest.fileimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.Words;
import dev.tributary.application.fileimport.PreviewImport.Preview;
import dev.tributary.application.fileimport.PreviewImport.PreviewedRow;
import dev.tributary.domain.fileimport.Separator;
import dev.tributary.domain.fileimport.TextEncoding;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import would make of a file.
 *
 * @param encoding missing, as the rest, when the file cannot be read
 * @param deniedOptOuts opt-outs that stand and for which the beginning of the file has `false`:
 *     kept, unless `optOuts` is `setAndClear`
 * @param problems what stands in the way of an import; empty when nothing does
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportPreview")
record PreviewResponse(
    @Nullable String encoding,
    @Nullable String separator,
    @Nullable String key,
    List<ColumnResponse> columns,
    List<RowResponse> rows,
    long deniedOptOuts,
    String optOuts,
    List<ProblemResponse> problems) {
  /**
   * One of the first rows.
   *
   * @param rejects why it, or a value of it, would be left out
   */
  @RegisterForReflection
  record RowResponse(long line, List<String> fields, List<RejectResponse> rejects) {
    static RowResponse of(PreviewedRow row, Locale locale) {
      return new RowResponse(
          row.line(),
          row.fields(),
          row.rejects().stream().map(reject -> RejectResponse.of(reject, locale)).toList());
    }
  }

  static PreviewResponse of(Preview preview, Locale locale) {
    return new PreviewResponse(
        preview.encoding().map(TextEncoding::id).orElse(null),
        preview.separator().map(Separator::shown).orElse(null),
        preview.key().map(Words::id).orElse(null),
        preview.columns().stream().map(ColumnResponse::from).toList(),
        preview.rows().stream().map(row -> RowResponse.of(row, locale)).toList(),
        preview.consent().denied(),
        Words.id(preview.consent().rule()),
        preview.problems().stream().map(problem -> ProblemResponse.of(problem, locale)).toList());
  }
}
