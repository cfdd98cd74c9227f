package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.fileimport.ImportFiles;
import dev.tributary.application.fileimport.file.FileHead;
import dev.tributary.domain.fileimport.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;
import javax.sql.DataSource;

/** Files in parts, each a row. */
@ApplicationScoped
public class PostgresImportFiles implements ImportFiles {
  /** One statement, so that both are written or neither. */
  private static final String APPEND =
      """
      with part as (
        insert into tributary.file_import_part (import_id, number, bytes) values (?, ?, ?)
        returning import_id)
      update tributary.file_import set touched_at = now() from part where id = part.import_id
      """;

  private static final String FIRST =
      """
      select substring(bytes from 1 for ?) as bytes
      from tributary.file_import_part where import_id = ? and number = 0
      """;

  private static final String PART =
      "select bytes from tributary.file_import_part where import_id = ? and number = ?";

  private static final String REMOVE = "delete from tributary.file_import_part where import_id = ?";

  private static final String REMOVED =
      "update tributary.file_import set file_kept = false where id = ?";

  private final Sql sql;

  public PostgresImportFiles(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void append(ImportId id, int number, byte[] bytes) {
    sql.update(APPEND, id.value(), number, bytes);
  }

  @Override
  public byte[] first(ImportId id) {
    // One byte more than needed shows that the file continues.
    return sql.first(FIRST, row -> row.bytes("bytes"), FileHead.BYTES + 1, id.value())
        .orElseGet(() -> new byte[0]);
  }

  @Override
  public InputStream open(ImportId id) {
    return new PartsStream(number -> part(id, number));
  }

  @Override
  public void remove(ImportId id) {
    sql.update(REMOVE, id.value());
    sql.update(REMOVED, id.value());
  }

  private Optional<byte[]> part(ImportId id, int number) {
    return sql.first(PART, row -> row.bytes("bytes"), id.value(), number);
  }
}
