package dev.tributary.webapp.bench.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes an embedded server log every statement that it executes, and reads what it logged. What
 * reaches the server counts, however the driver batches it. Closing restores the configuration.
 */
public final class StatementLog implements AutoCloseable {
  private static final List<String> SETTINGS =
      List.of(
          "log_min_duration_statement = 0",
          "log_parameter_max_length = 0",
          "log_line_prefix = '" + ServerLines.PREFIX + "'");

  private final Connection administrator;
  private final Path file;
  private final String database;

  private StatementLog(Connection administrator) throws SQLException {
    this.administrator = administrator;
    this.database = text("select current_database()");
    this.file = Path.of(text("show data_directory")).resolveSibling("log").resolve("postgres.log");
  }

  /**
   * The server's sessions log from one of their next statements on.
   *
   * @param administrator a session of the superuser in the database that is observed; closed with
   *     this
   */
  public static StatementLog start(Connection administrator) throws SQLException {
    StatementLog log = new StatementLog(administrator);
    log.execute("set log_min_duration_statement = -1"); // in this session
    for (String setting : SETTINGS) {
      log.execute("alter system set " + setting);
    }
    log.execute("select pg_reload_conf()");
    return log;
  }

  /** Where the log and the WAL ended. */
  public record Position(long log, long wal) {}

  public Position position() throws SQLException {
    return new Position(file.toFile().length(), WriteAheadLog.bytes(administrator));
  }

  /** What the server did for the database since then. */
  public DatabaseWork since(Position from) throws SQLException, IOException {
    long wal = WriteAheadLog.bytes(administrator) - from.wal();
    return ServerLines.read(read(from.log()), database, wal);
  }

  private String read(long from) throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(log.length() - from)];
      log.seek(from);
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws SQLException {
    try (administrator) {
      for (String setting : SETTINGS) {
        execute("alter system reset " + setting.replaceFirst(" .*", ""));
      }
      execute("select pg_reload_conf()");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = administrator.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
