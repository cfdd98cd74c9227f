package dev.tributary.adapters.out.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.adapters.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartAndStopTest {
  @TempDir private Path directory;
  private TributaryHome home;

  @BeforeEach
  void aHome() {
    home = TestHomes.in(directory);
  }

  @Test
  void what_was_written_is_there_after_the_next_start() throws SQLException {
    try (EmbeddedPostgres first = start()) {
      execute(first, "CREATE TABLE kept AS SELECT 42 AS response");
    }
    assertThat(Postmaster.recordedIn(home.cluster())).as("running server").isEmpty();
    try (EmbeddedPostgres second = start()) {
      assertThat(number(second, "SELECT response FROM kept")).isEqualTo(42);
    }
  }

  @Test
  void closing_ends_open_sessions_and_may_be_repeated() throws SQLException {
    EmbeddedPostgres postgres = start();
    try (Connection connection = connect(postgres)) {
      postgres.close();
      postgres.close();
      assertThat(connection.isValid(1)).isFalse();
    }
  }

  @Test
  void a_second_start_of_the_same_home_is_refused_and_leaves_the_first_running()
      throws SQLException {
    try (EmbeddedPostgres first = start()) {
      assertThat(words(refusal(EmbeddedPostgres.ANY_PORT)))
          .contains("belongs to a running instance", "" + ProcessHandle.current().pid());
      assertThat(number(first, "SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_ended_by_itself_is_started_again_at_the_same_port() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      execute(postgres, "CREATE TABLE kept AS SELECT 42 AS response");
      Postmaster ended = Postmaster.recordedIn(home.cluster()).orElseThrow();
      ended.process().orElseThrow().destroyForcibly();
      ended.process().ifPresent(process -> process.onExit().join());

      Eventually.holds("the server runs again", this::runsAgain);

      assertThat(number(postgres, "SELECT response FROM kept")).isEqualTo(42);
      assertThat(Postmaster.recordedIn(home.cluster())).isNotEqualTo(Optional.of(ended));
    }
    assertThat(Postmaster.recordedIn(home.cluster())).as("running server").isEmpty();
  }

  private boolean runsAgain() {
    return Postmaster.recordedIn(home.cluster())
        .filter(server -> server.ready() && server.runs())
        .isPresent();
  }

  @Test
  void the_server_of_a_killed_program_is_stopped_and_its_commits_are_kept() throws Exception {
    Process program = ChildProgram.startedIn(home);
    Postmaster orphan = Postmaster.recordedIn(home.cluster()).orElseThrow();
    program.destroyForcibly().waitFor();
    assertThat(orphan.runs()).as("orphan").isTrue();
    try (EmbeddedPostgres next = start()) {
      assertThat(orphan.runs()).as("orphan").isFalse();
      assertThat(number(next, "SELECT count(*) FROM committed")).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_was_killed_too_recovers() throws Exception {
    Process program = ChildProgram.startedIn(home);
    Postmaster orphan = Postmaster.recordedIn(home.cluster()).orElseThrow();
    program.destroyForcibly().waitFor();
    ProcessHandle server = orphan.process().orElseThrow();
    server.destroyForcibly();
    server.onExit().get();
    try (EmbeddedPostgres next = start()) {
      assertThat(number(next, "SELECT count(*) FROM committed")).isEqualTo(1);
    }
  }

  @Test
  void a_pid_file_that_names_a_stranger_does_not_hurt_the_stranger() throws IOException {
    start().close();
    long stranger = ProcessHandle.current().pid();
    Files.writeString(
        home.cluster().resolve("postmaster.pid"),
        "%d\n%s\n1\n5432\n\n127.0.0.1\n 1 2\nready\n".formatted(stranger, home.cluster()));
    try (EmbeddedPostgres next = start()) {
      assertThat(next.port()).isNotZero();
    }
  }

  @Test
  void an_interrupted_creation_is_begun_anew() throws IOException {
    Files.createDirectories(home.clusterInTheMaking().resolve("base"));
    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.port()).isNotZero();
    }
    assertThat(home.clusterInTheMaking()).doesNotExist();
  }

  @Test
  void data_of_another_major_version_is_refused() throws IOException {
    Files.createDirectories(home.cluster());
    Files.writeString(home.cluster().resolve("PG_VERSION"), "16\n");
    assertThat(words(refusal(EmbeddedPostgres.ANY_PORT)))
        .contains("was written by PostgreSQL 16; this program brings PostgreSQL 17");
  }

  @Test
  void a_directory_that_is_no_cluster_is_refused() throws IOException {
    Files.createDirectories(home.cluster());
    assertThat(words(refusal(EmbeddedPostgres.ANY_PORT))).contains("PG_VERSION", "damaged");
  }

  @Test
  void a_home_that_cannot_be_written_is_refused() throws IOException {
    home = new TributaryHome(Files.createFile(directory.resolve("file")).resolve("home"));
    assertThat(words(refusal(EmbeddedPostgres.ANY_PORT)))
        .contains(home.root().toString(), "cannot be written", "TRIBUTARY_HOME");
  }

  @Test
  void a_port_in_use_is_named() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(words(refusal(other.getLocalPort())))
          .contains("Port " + other.getLocalPort(), "TRIBUTARY_POSTGRES_PORT");
    }
    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.port()).as("the home is free again").isNotZero();
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(home, EmbeddedPostgres.ANY_PORT);
  }

  private PlatformFailed refusal(int port) {
    return catchThrowableOfType(
        PlatformFailed.class, () -> EmbeddedPostgres.start(home, port).close());
  }

  private static String words(PlatformFailed failure) {
    return Texts.render(failure.problem(), Locale.ENGLISH);
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(EmbeddedPostgres postgres, String query) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
