package dev.tributary.adapters.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Sends a buffer to the database. */
public final class CopyInto {
  private CopyInto() {}

  /**
   * Takes part in the transaction that the caller opened; does nothing with an empty buffer.
   *
   * @param sql {@code COPY … FROM STDIN}
   */
  public static void copy(DataSource dataSource, String sql, CopyBuffer buffer) {
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
