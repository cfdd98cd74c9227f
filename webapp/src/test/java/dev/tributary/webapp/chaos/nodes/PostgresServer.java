package dev.tributary.webapp.chaos.nodes;

import dev.tributary.adapters.out.postgres.embedded.EmbeddedPostgres;
import dev.tributary.adapters.out.postgres.embedded.TributaryHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL of all nodes, which can be killed, stopped and started again on its port. */
public final class PostgresServer implements AutoCloseable {
  private final TributaryHome home;
  private final int port;
  private EmbeddedPostgres server;

  private PostgresServer(TributaryHome home, EmbeddedPostgres server) {
    this.home = home;
    this.server = server;
    this.port = server.port();
  }

  public static PostgresServer start(Path directory) {
    TributaryHome home = new TributaryHome(directory);
    PostgresServer server =
        new PostgresServer(home, EmbeddedPostgres.start(home, EmbeddedPostgres.ANY_PORT));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  public int port() {
    return port;
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  /** An empty database for the program. */
  public void create(String database) throws SQLException, IOException {
    try (Connection connection = administer("postgres")) {
      execute(connection, "create database " + database);
      execute(
          connection,
          "grant connect, create, temporary on database %s to %s".formatted(database, user()));
    }
    try (Connection connection = administer(database)) {
      execute(connection, "grant create on schema public to " + user());
    }
  }

  /** A session as the program has them. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database), user(), password());
  }

  /** A session of the superuser. */
  public Connection administer(String database) throws SQLException, IOException {
    String password =
        Files.readString(home.root().resolve("postgres").resolve("admin.password")).strip();
    return DriverManager.getConnection(server.jdbcUrl(database), "cluster_admin", password);
  }

  /** Ends all of its processes at once, as a crash of its machine does. */
  public void kill() throws IOException {
    Path record = home.cluster().resolve("postmaster.pid");
    ProcessHandle postmaster =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(record).getFirst().strip()))
            .orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Ends every session and writes everything down. */
  public void stop() {
    server.close();
  }

  /** After {@link #kill} or {@link #stop}. */
  public void startAgain() {
    server.close();
    server = EmbeddedPostgres.start(home, port);
  }

  @Override
  public void close() {
    server.close();
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (var created = connection.createStatement()) {
      created.execute(statement);
    }
  }
}
