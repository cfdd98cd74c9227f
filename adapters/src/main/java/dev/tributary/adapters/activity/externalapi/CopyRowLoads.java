package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.RowLoads;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Fills work tables by COPY, a buffer at a time. */
@ApplicationScoped
public class CopyRowLoads implements RowLoads {
  private final DataSource dataSource;
  private final CopySettings settings;

  public CopyRowLoads(DataSource dataSource, CopySettings settings) {
    this.dataSource = dataSource;
    this.settings = settings;
  }

  @Override
  public RowLoad into(WorkTable table, ActivityContext context) {
    return new CopyRowLoad(
        settings.bufferBytes(), context, (bytes, length) -> copy(table, bytes, length));
  }

  /** Takes part in the transaction that the caller opened. */
  private void copy(WorkTable table, byte[] bytes, int length) {
    String sql =
        "COPY %s (%s) FROM STDIN"
            .formatted(WorkTableSql.source(table), WorkTableSql.columnList(table.structure()));
    try (Connection connection = dataSource.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new ByteArrayInputStream(bytes, 0, length));
    } catch (SQLException failed) {
      throw new IllegalStateException("COPY into work table " + table.id() + " failed", failed);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }
}
