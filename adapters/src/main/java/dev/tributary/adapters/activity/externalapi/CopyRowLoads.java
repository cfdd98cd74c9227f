package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.Destination;
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
  public RowLoad into(Destination destination, ActivityContext context) {
    String rows = copyInto(destination.rows());
    String rejects = destination.rejects().map(CopyRowLoads::copyInto).orElse(rows);
    return new CopyRowLoad(
        settings.bufferBytes(),
        context,
        portion -> {
          copy(rows, portion.rows());
          copy(rejects, portion.rejects());
        });
  }

  private static String copyInto(WorkTable table) {
    return "COPY %s (%s) FROM STDIN"
        .formatted(WorkTableSql.source(table), WorkTableSql.columnList(table.structure()));
  }

  /** Takes part in the transaction that the caller opened. */
  private void copy(String sql, CopyBuffer buffer) {
    if (buffer.empty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new ByteArrayInputStream(buffer.bytes(), 0, buffer.length()));
    } catch (SQLException failed) {
      throw new IllegalStateException("failed: " + sql, failed);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }
}
