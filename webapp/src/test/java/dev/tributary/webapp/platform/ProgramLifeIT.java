package dev.tributary.webapp.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From start to end, in every way that either can go wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgramLifeIT {
  private static final int TERMINATED = 128 + 15;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @TempDir private Path directory;

  @Test
  void it_starts_with_nothing_but_a_directory_and_stops_in_order_when_asked() throws Exception {
    try (PackagedProgram program = start()) {
      given().baseUri(program.address().toString()).get("/q/health").then().statusCode(200);
      assertThat(program.terminate()).isEqualTo(TERMINATED);
    }
    assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
    assertThat(postgresLog()).contains("database system is shut down");
    assertThat(postgresLog()).as("sessions were closed before").doesNotContain("FATAL");
  }

  @Test
  void after_a_kill_the_next_start_takes_over() throws Exception {
    long orphan;
    try (PackagedProgram first = start()) {
      first.kill();
      orphan = Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst());
      assertThat(ProcessHandle.of(orphan)).isPresent();
    }
    try (PackagedProgram second = start()) {
      given().baseUri(second.address().toString()).get("/q/health").then().statusCode(200);
      // The process that adopted it may notice its end late.
      ProcessHandle.of(orphan)
          .ifPresent(server -> assertThat(server.onExit()).succeedsWithin(TIMEOUT));
    }
  }

  @Test
  void a_second_start_of_the_same_directory_is_refused_and_the_first_goes_on() {
    try (PackagedProgram first = start();
        PackagedProgram second = PackagedProgram.in(directory).start()) {
      assertThat(second.ended()).isEqualTo(FAILED);
      assertThat(second.output()).contains("belongs to a running instance", "TRB-180001");
      given().baseUri(first.address().toString()).get("/q/health").then().statusCode(200);
    }
  }

  @Test
  void a_web_port_that_is_taken_is_named_and_the_database_stopped() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        PackagedProgram program =
            PackagedProgram.in(directory).onPort(other.getLocalPort()).start()) {
      assertThat(program.ended()).isEqualTo(FAILED);
      assertThat(program.output())
          .contains("Port " + other.getLocalPort(), "QUARKUS_HTTP_PORT", "TRB-180010")
          .doesNotContain("Administrator:");
      assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
    }
    try (PackagedProgram program = start()) {
      Eventually.holds(
          "the first start that serves", () -> program.output().contains("Administrator:"));
    }
  }

  @Test
  void a_database_of_a_newer_release_is_refused() throws Exception {
    try (PackagedProgram program = start()) {
      execute(
          """
          INSERT INTO tributary.flyway_schema_history
                 (installed_rank, version, description, type, script, installed_by,
                  execution_time, success)
          VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'a newer release', 1, true)
          """);
      program.terminate();
    }
    try (PackagedProgram older = PackagedProgram.in(directory).start()) {
      assertThat(older.ended()).isEqualTo(FAILED);
      assertThat(older.output()).contains("TRB-180011", "9999");
    }
  }

  @Test
  void the_passwords_of_the_database_are_in_no_log_and_no_list_of_processes() throws Exception {
    try (PackagedProgram program = start()) {
      String commands =
          String.join(
              "\n",
              ProcessHandle.allProcesses()
                  .flatMap(process -> process.info().commandLine().stream())
                  .toList());
      assertThat(commands).contains("quarkus-run.jar", "postgres");
      for (String name : List.of("admin.password", "program.password")) {
        String password = Files.readString(directory.resolve("postgres").resolve(name)).strip();
        assertThat(password).hasSizeGreaterThan(20);
        assertThat(commands).doesNotContain(password);
        assertThat(program.output()).doesNotContain(password);
        assertThat(postgresLog()).doesNotContain(password);
      }
    }
  }

  @Test
  void a_backup_of_the_running_program_starts_in_another_directory() throws Exception {
    Path file = directory.resolve("backup.tar.gz");
    Path other = directory.resolve("other");
    try (PackagedProgram program = start()) {
      execute("CREATE TABLE public.kept AS SELECT 1 AS one");
      assertThat(run(directory, "backup", file.toString(), "--with-key")).contains("Written");
      assertThat(program.process().isAlive()).isTrue();
    }
    assertThat(run(other, "restore", file.toString())).contains("Restored into " + other);
    try (PackagedProgram restored = PackagedProgram.in(other).start().ready()) {
      given().baseUri(restored.address().toString()).get("/q/health").then().statusCode(200);
    }
  }

  @Test
  void a_verb_without_what_it_needs_is_explained() {
    try (PackagedProgram program = PackagedProgram.in(directory).start("backup")) {
      assertThat(program.ended()).isEqualTo(WRONG_USE);
      assertThat(program.output()).contains("Usage: tributary backup FILE [--with-key]");
    }
  }

  @Test
  void help_starts_nothing() {
    Path untouched = directory.resolve("untouched");
    try (PackagedProgram program = PackagedProgram.in(untouched).start("start", "--help")) {
      assertThat(program.ended()).isZero();
      assertThat(program.output()).contains("Usage: tributary start");
    }
    assertThat(untouched.resolve("postgres/cluster")).doesNotExist();
    assertThat(untouched.resolve("master.key")).doesNotExist();
  }

  private PackagedProgram start() {
    return PackagedProgram.in(directory).start().ready();
  }

  private static String run(Path home, String... arguments) {
    try (PackagedProgram program = PackagedProgram.in(home).start(arguments)) {
      assertThat(program.ended()).as(program.output()).isZero();
      return program.output();
    }
  }

  private Path cluster() {
    return directory.resolve("postgres").resolve("cluster");
  }

  private String postgresLog() throws IOException {
    return Files.readString(directory.resolve("postgres").resolve("log").resolve("postgres.log"));
  }

  /** As the program itself, with the password that lies in its home. */
  private void execute(String sql) throws IOException, SQLException {
    int port =
        Integer.parseInt(Files.readAllLines(cluster().resolve("postmaster.pid")).get(3).strip());
    String password =
        Files.readString(directory.resolve("postgres").resolve("program.password")).strip();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/tributary".formatted(port),
                "tributary_program",
                password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
