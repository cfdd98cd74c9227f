package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ImportReader.File;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.application.fileimport.ImportReader.Times;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.util.Optional;

/** Reads rows of {@code tributary.file_import}. */
final class ImportRow {
  private ImportRow() {}

  static ImportClaim claim(SqlRow row) {
    return new ImportClaim(
        id(row),
        row.number("number"),
        row.integer("attempt"),
        row.integer("deaths"),
        stage(row),
        ImportJson.plan(row.text("plan")),
        counts(row));
  }

  static ImportDetail detail(SqlRow row) {
    ImportState state = ImportState.valueOf(row.text("state"));
    return new ImportDetail(
        id(row),
        row.text("resource"),
        new File(row.text("file_name"), row.number("file_bytes"), row.text("sha256")),
        state,
        stage(row),
        row.optionalText("plan").map(ImportJson::plan),
        counts(row),
        failure(row),
        state.resumable() && row.isTrue("file_kept"),
        times(row));
  }

  private static Times times(SqlRow row) {
    Instant created = row.instant("created_at");
    return new Times(
        row.text("created_by"),
        created,
        row.optionalInstant("started_at"),
        row.optionalInstant("finished_at"));
  }

  private static Optional<Message> failure(SqlRow row) {
    return row.optionalText("failure")
        .map(key -> ImportJson.message(key, row.text("failure_arguments")));
  }

  private static ImportId id(SqlRow row) {
    return new ImportId(row.uuid("id"));
  }

  private static ImportStage stage(SqlRow row) {
    return ImportStage.valueOf(row.text("stage"));
  }

  private static ImportCounts counts(SqlRow row) {
    return new ImportCounts(
        row.number("rows_read"),
        row.number("bytes_read"),
        row.number("lines_read"),
        row.number("lines_merged"),
        row.number("inserted"),
        row.number("updated"),
        row.number("unchanged"),
        row.number("rejected"),
        row.number("flaws"),
        row.number("rejects_kept"),
        ImportJson.notes(row.text("notes")));
  }
}
