package dev.tributary.webapp.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for one measurement: its files, and the data of the program that is measured. */
record BenchHome(Path directory) implements AutoCloseable {
  static BenchHome create() throws IOException {
    return new BenchHome(Files.createTempDirectory("tributary-bench"));
  }

  /** Where the program keeps its data. */
  Path data() {
    return directory.resolve("data");
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** A new file of ASCII. */
  PrintStream printer(String name) throws IOException {
    return new PrintStream(
        new BufferedOutputStream(Files.newOutputStream(file(name)), 1 << 20),
        false,
        StandardCharsets.US_ASCII);
  }

  /** A session with the database of the running program, as the program itself. */
  Connection database() throws SQLException, IOException {
    return connection("tributary_program", "program.password");
  }

  /** A session of the superuser with the database of the running program. */
  Connection administrator() throws SQLException, IOException {
    return connection("cluster_admin", "admin.password");
  }

  private Connection connection(String user, String passwordFile) throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/tributary".formatted(postmaster(3)),
        user,
        Files.readString(data().resolve("postgres").resolve(passwordFile)).strip());
  }

  /** The server of the running program. */
  ProcessHandle postgres() throws IOException {
    return ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow();
  }

  private String postmaster(int line) throws IOException {
    return Files.readAllLines(data().resolve("postgres/cluster/postmaster.pid")).get(line).strip();
  }

  /** Removes everything. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(directory, new FileVisitOption[0])) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
