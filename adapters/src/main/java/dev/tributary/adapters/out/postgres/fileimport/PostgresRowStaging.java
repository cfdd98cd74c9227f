package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.execution.RowStaging;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Tables {@code work.i<number>}. */
@ApplicationScoped
public class PostgresRowStaging implements RowStaging {
  private final Sql sql;
  private final ReadFileHead heads;

  public PostgresRowStaging(DataSource dataSource, ReadFileHead heads) {
    this.sql = new Sql(dataSource);
    this.heads = heads;
  }

  @Override
  public void create(ImportClaim claim) {
    ImportableColumns target = heads.importable(ImportableColumns.RESOURCE);
    sql.update(
        StagingSql.create(claim, claim.plan().targets().stream().map(target::column).toList()));
  }

  @Override
  public void drop(ImportClaim claim) {
    sql.update(StagingSql.drop(claim.number()));
  }
}
