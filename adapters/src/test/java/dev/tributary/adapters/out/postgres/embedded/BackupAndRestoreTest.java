package dev.tributary.adapters.out.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.text.Texts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupAndRestoreTest {
  @TempDir private Path directory;
  private TributaryHome home;
  private TributaryHome other;
  private Path file;

  @BeforeEach
  void homes() throws IOException {
    home = TestHomes.in(Files.createDirectory(directory.resolve("one")));
    other = TestHomes.in(Files.createDirectory(directory.resolve("other")));
    file = directory.resolve("backup.tar.gz");
  }

  @Test
  void a_stopped_home_is_restored_elsewhere_with_new_passwords() throws Exception {
    String password;
    try (EmbeddedPostgres postgres = start(home)) {
      execute(postgres, "CREATE TABLE run AS SELECT 'finished' AS state");
      password = postgres.password();
    }
    backup(false);
    new Restore(other).readFrom(file);
    try (EmbeddedPostgres restored = start(other)) {
      assertThat(response(restored, "SELECT state FROM run")).isEqualTo("finished");
      assertThat(restored.password()).isNotEqualTo(password);
    }
  }

  @Test
  void a_running_home_is_restored_with_everything_committed_before_the_backup() throws Exception {
    try (EmbeddedPostgres postgres = start(home);
        Connection writer = connect(postgres)) {
      execute(postgres, "CREATE TABLE run AS SELECT n FROM generate_series(1, 50000) n");
      Thread writing = Thread.ofVirtual().start(() -> keepWriting(writer));
      backup(false);
      writer.abort(Runnable::run);
      writing.join();
    }
    new Restore(other).readFrom(file);
    try (EmbeddedPostgres restored = start(other)) {
      assertThat(response(restored, "SELECT count(*) FROM run WHERE n BETWEEN 1 AND 50000"))
          .isEqualTo("50000");
      assertThat(response(restored, "SELECT count(*) = max(n) - 50000 FROM run WHERE n > 50000"))
          .as("no hole among the rows that were written meanwhile")
          .isIn("t", null);
    }
  }

  @Test
  void what_a_killed_program_left_running_is_backed_up_too() throws Exception {
    Process program = ChildProgram.startedIn(home);
    program.destroyForcibly().waitFor();
    backup(false);
    new Restore(other).readFrom(file);
    try (EmbeddedPostgres restored = start(other)) {
      assertThat(response(restored, "SELECT count(*) FROM committed")).isEqualTo("1");
    }
  }

  @Test
  void the_master_key_is_in_it_only_on_request_and_the_passwords_never() throws Exception {
    start(home).close();
    Files.writeString(home.masterKey(), "the key");
    backup(false);
    assertThat(entries()).noneMatch(name -> name.contains("key") || name.contains("password"));
    assertThat(new Restore(other).readFrom(file)).as("has a key").isFalse();

    Files.delete(file);
    backup(true);
    assertThat(entries()).contains("master.key").noneMatch(name -> name.contains("password"));
    TributaryHome third = TestHomes.in(Files.createDirectory(directory.resolve("third")));
    assertThat(new Restore(third).readFrom(file)).as("has a key").isTrue();
    assertThat(third.masterKey()).hasContent("the key");
    assertThat(rights(third.masterKey())).isEqualTo("rw-------");
  }

  @Test
  void only_its_owner_reads_the_file_and_no_partial_file_remains() throws Exception {
    start(home).close();
    backup(false);
    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(directory).isDirectoryNotContaining("glob:**.partial");
  }

  @Test
  void a_backup_overwrites_no_file() throws Exception {
    start(home).close();
    Files.writeString(file, "precious");
    assertThat(refusal(() -> backup(false))).contains("exists already");
    assertThat(file).hasContent("precious");
  }

  @Test
  void a_home_without_data_has_nothing_to_back_up() {
    assertThat(refusal(() -> backup(false))).contains("holds no data yet");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_restore_overwrites_no_data() {
    start(home).close();
    backup(false);
    assertThat(refusal(() -> new Restore(home).readFrom(file))).contains("holds data already");
  }

  @Test
  void a_restore_into_the_home_of_a_running_instance_is_refused() {
    try (EmbeddedPostgres running = start(home)) {
      backup(false);
      assertThat(running.port()).isNotZero();
      assertThat(refusal(() -> new Restore(home).readFrom(file)))
          .contains("belongs to a running instance");
    }
  }

  @Test
  void another_file_than_a_backup_is_refused() throws Exception {
    assertThat(refusal(() -> new Restore(other).readFrom(file))).contains("cannot be read");
    Files.writeString(file, "no archive");
    assertThat(refusal(() -> new Restore(other).readFrom(file))).contains("cannot be read");
    assertThat(other.cluster()).doesNotExist();
  }

  @Test
  void a_file_that_was_cut_off_leaves_no_half_restored_home() throws Exception {
    start(home).close();
    backup(false);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(refusal(() -> new Restore(other).readFrom(file))).contains("cannot be read");
    assertThat(other.cluster()).doesNotExist();
  }

  @Test
  void the_configuration_of_a_backup_is_not_restored() throws Exception {
    start(home).close();
    write(
        "postgresql.auto.conf",
        "archive_mode = on",
        "archive_command = 'touch executed'",
        "shared_preload_libraries = 'missing'");
    write("postgresql.conf", "archive_command = 'touch executed'");
    write("tributary.conf", "shared_preload_libraries = 'missing'");
    write("pg_hba.conf", "host all all 0.0.0.0/0 trust");
    write("recovery.signal");
    write("standby.signal");
    backup(false);
    new Restore(other).readFrom(file);

    try (EmbeddedPostgres restored = start(other)) {
      assertThat(response(restored, "SHOW archive_command")).isEqualTo("(disabled)");
      assertThat(response(restored, "SHOW archive_mode")).isEqualTo("off");
      assertThat(response(restored, "SELECT pg_is_in_recovery()")).isEqualTo("f");
    }
    Path restored = other.cluster();
    assertThat(restored.resolve("postgresql.auto.conf")).isEmptyFile();
    assertThat(restored.resolve("postgresql.conf")).content().doesNotContain("touch executed");
    assertThat(restored.resolve("tributary.conf")).content().doesNotContain("missing");
    assertThat(restored.resolve("pg_hba.conf")).content().doesNotContain("trust");
    assertThat(restored.resolve("recovery.signal")).doesNotExist();
    assertThat(restored.resolve("standby.signal")).doesNotExist();
  }

  @Test
  void of_a_refused_backup_nothing_stays() throws Exception {
    start(home).close();
    Files.writeString(home.masterKey(), "the key");
    backup(true);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThat(refusal(() -> new Restore(other).readFrom(file))).contains("cannot be read");
    assertNothingOf(other);
  }

  @Test
  void of_a_backup_that_no_server_can_read_nothing_stays() throws Exception {
    start(home).close();
    Files.writeString(home.masterKey(), "the key");
    Files.write(home.cluster().resolve("global/pg_control"), new byte[8192]);
    backup(true);

    assertThat(refusal(() -> new Restore(other).readFrom(file))).isNotBlank();
    assertNothingOf(other);
  }

  /** Overwrites a file of the stopped server. */
  private void write(String name, String... lines) throws IOException {
    Files.write(home.cluster().resolve(name), List.of(lines));
  }

  private static void assertNothingOf(TributaryHome home) {
    assertThat(home.masterKey()).doesNotExist();
    assertThat(home.cluster()).doesNotExist();
    assertThat(home.clusterInTheMaking()).doesNotExist();
    assertThat(home.adminPassword()).doesNotExist();
    assertThat(home.programPassword()).doesNotExist();
  }

  private void backup(boolean withKey) {
    new Backup(home, withKey).writeTo(file);
  }

  private static EmbeddedPostgres start(TributaryHome home) {
    return EmbeddedPostgres.start(home, EmbeddedPostgres.ANY_PORT);
  }

  private static void keepWriting(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      while (true) {
        statement.execute("INSERT INTO run SELECT max(n) + 1 FROM run");
      }
    } catch (SQLException e) {
      // The test has closed the connection: enough was written.
    }
  }

  private List<String> entries() throws IOException {
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    PlatformFailed failure = catchThrowableOfType(PlatformFailed.class, call);
    return Texts.render(failure.problem(), Locale.ENGLISH);
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
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

  private static String response(EmbeddedPostgres postgres, String query) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
