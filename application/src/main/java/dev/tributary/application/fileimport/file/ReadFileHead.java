package dev.tributary.application.fileimport.file;

import dev.tributary.application.resource.Resources;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.EncodingDetection;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.HeaderNames;
import dev.tributary.domain.fileimport.file.Separator;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.DateDetection;
import dev.tributary.domain.fileimport.plan.FileFormat;
import dev.tributary.domain.fileimport.plan.HeaderMapping;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Finds out from the beginning of a file how it is written and what its columns are. */
@ApplicationScoped
public class ReadFileHead {
  private final FileParser parser;
  private final Resources resources;

  public ReadFileHead(FileParser parser, Resources resources) {
    this.parser = parser;
    this.resources = resources;
  }

  /**
   * The format, columns and first rows of a file.
   *
   * @param found its columns and what is wrong with them
   * @param rows those of its beginning, that of the names aside
   */
  public record Inspection(
      TextEncoding encoding, char separator, HeaderMapping.Found found, List<FileRow> rows) {}

  /** What {@code resource} takes. */
  public ImportableColumns importable(String resource) {
    return resources
        .find(resource)
        .map(ImportableColumns::of)
        .orElseThrow(
            () ->
                new Refused(ImportErrorCode.OTHER_RESOURCE, resource, ImportableColumns.RESOURCE));
  }

  /**
   * @throws Refused when it cannot be read at all
   */
  public Inspection inspect(FileHead head, String resource, ImportOptions options) {
    ImportableColumns target = importable(resource);
    FileFormat form = options.form();
    TextEncoding encoding = form.encoding().orElseGet(() -> EncodingDetection.of(head.bytes()));
    String text = parser.text(head.bytes(), head.cut(), encoding);
    char separator = form.separator().orElseGet(() -> Separator.detect(text, form.quote()));
    List<FileRow> rows = withoutLead(parser.rows(text, head.cut(), separator, form.quote()), form);
    if (rows.isEmpty()) {
      throw new Refused(ImportErrorCode.EMPTY_FILE);
    }
    FileRow first = rows.getFirst();
    first.fault().ifPresent(ReadFileHead::refuse);
    if (first.count() > first.fields().size()) {
      throw new Refused(ImportErrorCode.TOO_MANY_COLUMNS, first.count(), first.fields().size());
    }
    HeaderMapping.Found found =
        new HeaderMapping(target, options.mapping()).find(headers(rows, form));
    return new Inspection(
        encoding, separator, found, form.header() ? rows.subList(1, rows.size()) : rows);
  }

  /**
   * The plan for a file.
   *
   * @throws Refused when it cannot be imported
   */
  public ImportPlan plan(FileHead head, String resource, ImportOptions options) {
    return plan(inspect(head, resource, options), resource, options);
  }

  public ImportPlan plan(Inspection inspection, String resource, ImportOptions options) {
    ImportPlan.Columns columns = HeaderMapping.usable(inspection.found(), inspection.rows());
    FileFormat form = options.form();
    return ImportPlan.of(
        inspection.encoding(),
        inspection.separator(),
        form.dateFormats().isEmpty()
            ? form.withDates(DateDetection.of(columns, importable(resource)))
            : form,
        columns,
        options.handling());
  }

  private static void refuse(Message fault) {
    throw new Refused(fault);
  }

  /** Blank rows before the names of the columns are passed over. */
  private static List<FileRow> withoutLead(List<FileRow> rows, FileFormat form) {
    return form.header() ? rows.stream().dropWhile(FileRow::isBlank).toList() : rows;
  }

  private static List<String> headers(List<FileRow> rows, FileFormat form) {
    FileRow first = rows.getFirst();
    first.fault().ifPresent(ReadFileHead::refuse);
    return form.header()
        ? HeaderNames.of(rows)
        : IntStream.rangeClosed(1, first.count()).mapToObj(Integer::toString).toList();
  }
}
