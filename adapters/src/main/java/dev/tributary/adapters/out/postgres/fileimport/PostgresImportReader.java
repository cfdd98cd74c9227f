package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.row.Reject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Imports for people and programs; ids are in the order of time. */
@ApplicationScoped
public class PostgresImportReader implements ImportReader {
  private static final UUID NEWEST = new UUID(-1, -1);
  private static final Place BEGINNING = new Place(0, 0);

  private static final String LIST =
      "select * from tributary.file_import where id < ? order by id desc limit ?";
  private static final String ONE = "select * from tributary.file_import where id = ?";
  private static final String REJECTS =
      """
      select id, line, field, value, whole_row, code, arguments
      from tributary.file_import_reject
      where import_id = ? and (line, id) > (?, ?) order by line, id limit ?
      """;

  private final Sql sql;

  public PostgresImportReader(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /** A reject with its place in the list. */
  private record Placed(Reject reject, Place place) {
    static Placed read(SqlRow row) {
      Reject reject =
          new Reject(
              row.number("line"),
              row.text("field"),
              row.text("value"),
              row.isTrue("whole_row"),
              ImportJson.message("fileimport." + row.text("code"), row.text("arguments")));
      return new Placed(reject, new Place(row.number("line"), row.number("id")));
    }
  }

  @Override
  public ListPage<ImportDetail, ImportId> imports(Optional<ImportId> after, int limit) {
    List<ImportDetail> found =
        sql.list(LIST, ImportRow::detail, after.map(ImportId::value).orElse(NEWEST), limit + 1);
    return ListPage.of(found, limit, ImportDetail::id);
  }

  @Override
  public Optional<ImportDetail> find(ImportId id) {
    return sql.first(ONE, ImportRow::detail, id.value());
  }

  @Override
  public ListPage<Reject, Place> rejects(ImportId id, Optional<Place> after, int limit) {
    Place from = after.orElse(BEGINNING);
    List<Placed> found =
        sql.list(REJECTS, Placed::read, id.value(), from.line(), from.number(), limit + 1);
    ListPage<Placed, Place> listPage = ListPage.of(found, limit, Placed::place);
    return new ListPage<>(listPage.items().stream().map(Placed::reject).toList(), listPage.next());
  }
}
