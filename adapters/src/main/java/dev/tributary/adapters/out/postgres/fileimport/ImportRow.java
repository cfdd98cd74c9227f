package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ImportReader.File;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.application.fileimport.ImportReader.Times;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads rows of {@code tributary.file_import}. */
final class ImportRow {
  private ImportRow() {}

  static ImportClaim claim(ResultSet row) throws SQLException {
    return new ImportClaim(
        id(row),
        row.getLong("number"),
        row.getInt("attempt"),
        row.getInt("deaths"),
        stage(row),
        ImportJson.plan(row.getString("plan")),
        counts(row));
  }

  static ImportDetail detail(ResultSet row) throws SQLException {
    ImportState state = ImportState.valueOf(row.getString("state"));
    return new ImportDetail(
        id(row),
        row.getString("resource"),
        new File(row.getString("file_name"), row.getLong("file_bytes"), row.getString("sha256")),
        state,
        stage(row),
        Optional.ofNullable(row.getString("plan")).map(ImportJson::plan),
        counts(row),
        failure(row),
        state.resumable() && row.getBoolean("file_kept"),
        times(row));
  }

  private static Times times(ResultSet row) throws SQLException {
    Instant created = Sql.instant(row, "created_at").orElseThrow();
    return new Times(
        row.getString("created_by"),
        created,
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"));
  }

  private static Optional<Message> failure(ResultSet row) throws SQLException {
    String key = row.getString("failure");
    return key == null
        ? Optional.empty()
        : Optional.of(ImportJson.message(key, row.getString("failure_arguments")));
  }

  private static ImportId id(ResultSet row) throws SQLException {
    return new ImportId(row.getObject("id", UUID.class));
  }

  private static ImportStage stage(ResultSet row) throws SQLException {
    return ImportStage.valueOf(row.getString("stage"));
  }

  private static ImportCounts counts(ResultSet row) throws SQLException {
    return new ImportCounts(
        row.getLong("rows_read"),
        row.getLong("bytes_read"),
        row.getLong("lines_read"),
        row.getLong("lines_merged"),
        row.getLong("inserted"),
        row.getLong("updated"),
        row.getLong("unchanged"),
        row.getLong("rejected"),
        row.getLong("flaws"),
        row.getLong("rejects_kept"),
        ImportJson.notes(row.getString("notes")));
  }
}
