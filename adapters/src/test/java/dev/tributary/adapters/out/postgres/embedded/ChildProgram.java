package dev.tributary.adapters.out.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** A program in a JVM of its own, to be killed: starts the server, commits a row and waits. */
final class ChildProgram {
  private static final String READY = "ready";

  private ChildProgram() {}

  /** The running program, after its commit was confirmed. */
  static Process startedIn(TributaryHome home) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ChildProgram.class.getName(),
                    home.root().toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IllegalStateException("the child program ended");
      }
    }
    return process;
  }

  @SuppressWarnings("SystemOut")
  public static void main(String... arguments) throws Exception {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new TributaryHome(Path.of(arguments[0])), EmbeddedPostgres.ANY_PORT);
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE committed AS SELECT 1 AS row");
    }
    System.out.println(READY);
    System.in.read();
  }
}
