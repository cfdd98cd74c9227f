package dev.tributary.adapters.activity.externalapi.mapping;

import dev.tributary.adapters.copy.CopyInto;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.mapping.ResponseTables;
import dev.tributary.application.activity.externalapi.mapping.RowLoads;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Fills work tables by COPY, a buffer at a time. */
@ApplicationScoped
public class CopyRowLoads implements RowLoads {
  private final DataSource dataSource;
  private final CopyConfig settings;

  public CopyRowLoads(DataSource dataSource, CopyConfig settings) {
    this.dataSource = dataSource;
    this.settings = settings;
  }

  @Override
  public RowLoad into(ResponseTables responseTables, ActivityContext context) {
    String rows = copyInto(responseTables.rows());
    String rejects = responseTables.rejects().map(CopyRowLoads::copyInto).orElse(rows);
    return new CopyRowLoad(
        settings.bufferBytes(),
        context,
        batch -> {
          CopyInto.copy(dataSource, rows, batch.rows());
          CopyInto.copy(dataSource, rejects, batch.rejects());
        });
  }

  private static String copyInto(WorkTable table) {
    return "COPY %s (%s) FROM STDIN"
        .formatted(WorkTableSql.source(table), WorkTableSql.columnList(table.structure()));
  }
}
