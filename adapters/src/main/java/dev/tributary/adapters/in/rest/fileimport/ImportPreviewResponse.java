package dev.tributary.adapters.in.rest.fileimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.fileimport.preview.PreviewImport.Estimate;
import dev.tributary.application.fileimport.preview.PreviewImport.Preview;
import dev.tributary.application.fileimport.preview.PreviewImport.PreviewedRow;
import dev.tributary.domain.fileimport.file.Separator;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.row.ImportNotes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The preview of an import.
 *
 * @param encoding missing, as the rest, when the file cannot be read
 * @param dateFormats how days are read; empty for ISO 8601
 * @param estimate missing when the file cannot be imported
 * @param notes what is worth knowing of rows that would not be rejected for it
 * @param deniedOptOuts opt-outs that stand and for which the beginning of the file has `false`:
 *     kept, unless `optOuts` is `setAndClear`
 * @param problems what stands in the way of an import; empty when nothing does
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportPreview")
record ImportPreviewResponse(
    @Nullable String encoding,
    @Nullable String separator,
    @Nullable String key,
    List<String> dateFormats,
    List<FileColumnResponse> columns,
    List<RowResponse> rows,
    @Nullable EstimateResponse estimate,
    List<NoteResponse> notes,
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

  /**
   * The estimated result for the rows at the beginning.
   *
   * @param rows how many were checked
   * @param existing how many people they would update
   * @param message the text in the reader's language
   */
  @RegisterForReflection
  record EstimateResponse(long rows, long rejected, long existing, String message) {
    static EstimateResponse of(Estimate estimate, Locale locale) {
      return new EstimateResponse(
          estimate.rows(),
          estimate.rejected(),
          estimate.existing(),
          Texts.render(estimate.message(), locale));
    }
  }

  static ImportPreviewResponse of(Preview preview, Locale locale) {
    return new ImportPreviewResponse(
        preview.encoding().map(TextEncoding::id).orElse(null),
        preview.separator().map(Separator::shown).orElse(null),
        preview.key().map(EnumNames::id).orElse(null),
        preview.dateFormats(),
        FileColumnResponse.of(preview.columns(), preview.open()),
        preview.rows().stream().map(row -> RowResponse.of(row, locale)).toList(),
        preview.estimate().map(estimate -> EstimateResponse.of(estimate, locale)).orElse(null),
        NoteResponse.of(preview.estimate().map(Estimate::notes).orElse(ImportNotes.NONE), locale),
        preview.consent().denied(),
        EnumNames.id(preview.consent().rule()),
        preview.problems().stream().map(problem -> ProblemResponse.of(problem, locale)).toList());
  }
}
